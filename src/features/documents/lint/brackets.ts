import type { LintRule } from './lint.types.ts'
import { findingAt } from './finding-at.ts'

const pairs = new Map([
  ['（', '）'],
  ['「', '」'],
  ['『', '』'],
  ['【', '】'],
])
const closing = new Map([...pairs].map(([open, close]) => [close, open]))

/** Brackets that open and never close, or the other way round. Half and full width count as one: mixing them is another matter. */
export const unbalancedBrackets: LintRule = {
  id: 'unbalanced-bracket',
  run: ({ clauses }) =>
    clauses.flatMap((own) => {
      const label = own.text.startsWith(own.clause.label) ? own.clause.label.length : 0
      const open: { bracket: string; index: number }[] = []
      const lost: number[] = []
      for (let index = label; index < own.text.length; index++) {
        const letter = (own.text[index] ?? '').replace('(', '（').replace(')', '）')
        // What stands in quotes may be a fragment: 「掲げる情報（」とあるのは….
        if (open.at(-1)?.bracket === '「' && letter !== '」' && letter !== '「') continue
        if (pairs.has(letter)) open.push({ bracket: letter, index })
        else if (closing.has(letter)) {
          if (open.at(-1)?.bracket === closing.get(letter)) open.pop()
          // 「1)」 and 「a)」 are labels.
          else if (!/(?:^|[\s、。])[0-9０-９a-zａ-ｚア-ン]{1,2}$/u.test(own.text.slice(0, index))) lost.push(index)
        }
      }
      return [...open.map(({ index }) => index), ...lost].map((index) =>
        findingAt(own, index, index + 1, 'typo', {
          ja: `「${own.text[index]}」に対応する括弧がありません。`,
          en: `The bracket ${own.text[index]} has no partner.`,
        }),
      )
    }),
}
