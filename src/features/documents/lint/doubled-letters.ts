import { everyPlace, findingAt } from './finding-at.ts'
import type { LintRule } from './lint.types.ts'

/** Endings and particles that never stand twice in a row in official prose. */
const twice =
  /([的性化等者課係系用率量])\1(?![々])|([をがはへ])\2(?=[\p{sc=Han}\p{sc=Katakana}、])|(?<=[\p{sc=Han}\p{sc=Katakana}ー])([にでとのも])\3(?=[\p{sc=Han}\p{sc=Katakana}、])/gu
const word = /(及び|又は|並びに|若しくは|ための|ことを|ものと|について|における|により|に関する|に係る)\1/gu
/** A word of two letters or more that comes again at once: 「対策対策」; inside a longer compound it may be right (健康保険保険給付). */
const again =
  /(?<!\p{sc=Han})((?![第一二三四五六七八九十])\p{sc=Han}{2,6})\1(?!\p{sc=Han})|(?<![\p{sc=Katakana}ー])([\p{sc=Katakana}ー]{3,12})\2(?![\p{sc=Katakana}ー])/gu
/** Doubled on purpose. */
const meant = /^(?:一つ一つ|各自|着々|個々|時々)/

const reason = (part: string) => ({
  ja: `「${part}」が二重になっています。`,
  en: `"${part}" stands twice.`,
})

export const doubledLetters: LintRule = {
  id: 'doubled-letters',
  run: ({ clauses }) =>
    [twice, word, again].flatMap((pattern) =>
      everyPlace(clauses, pattern, (own, match) => {
        const part = match[1] ?? match[2] ?? match[3] ?? ''
        if (meant.test(match[0])) return null
        return findingAt(own, match.index, match.index + match[0].length, 'typo', reason(part), part)
      }),
    ),
}
