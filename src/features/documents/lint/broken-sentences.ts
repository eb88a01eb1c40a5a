import type { LintRule } from './lint.types.ts'
import { findingAt } from './finding-at.ts'

/** A sentence that stops at a particle and goes on behind an empty line: a page or paragraph broke in the middle. */
export const brokenSentences: LintRule = {
  id: 'broken-sentence',
  run: ({ clauses, format }) =>
    // In a PDF an empty line is what the extraction saw between two pages.
    format === 'pdf'
      ? []
      : clauses.flatMap((own) =>
          [
            ...own.text.matchAll(/[\p{sc=Han}\p{sc=Katakana}ー][にをはがでとの、]\n(?=[\p{sc=Han}\p{sc=Hiragana}])/gu),
          ].map((match) => {
            const end = match.index + match[0].length
            return findingAt(own, match.index, end + 4, 'typo', {
              ja: '文の途中に改行（空の行）があります。',
              en: 'An empty line stands in the middle of a sentence.',
            })
          }),
        ),
}
