import type { LintRule } from './lint.types.ts'
import { everyPlace, findingAt } from './finding-at.ts'

/** 「A、及びB」 between nouns, where the rest of the text joins them without a comma. Behind a verb (「…し、及び」) it is right. */
export const joiningCommas: LintRule = {
  id: 'comma-before-and',
  run: ({ clauses }) => {
    const plain = clauses.some(({ text }) => /[\p{sc=Han}\p{sc=Katakana}ー）)]及び/u.test(text))
    if (!plain) return []
    return everyPlace(
      clauses,
      /(?<=[\p{sc=Han}\p{sc=Katakana}ー）)])、(?=(?:及び|又は|並びに|若しくは)(?!び))/gu,
      (own, match) =>
        // After a clause of its own the comma is usual: 「…した場合、又は」.
        /(?:場合|とき|ため|際|上)$/.test(own.text.slice(0, match.index))
          ? null
          : findingAt(own, match.index, match.index + 3, 'variation', {
              ja: '名詞をつなぐ「及び」「又は」の前に「、」があります。ほかの箇所にはありません。',
              en: 'A comma before 及び/又は between nouns; elsewhere there is none.',
            }),
    )
  },
}
