import type { LintRule } from './lint.types.ts'
import { everyPlace, findingAt } from './finding-at.ts'

/** Letters; guidance on official writing asks for short sentences, this is where a reader has lost the subject. */
const LONGEST = 200

export const longSentences: LintRule = {
  id: 'long-sentence',
  run: ({ clauses }) =>
    everyPlace(clauses, /[^。\n]{20,}。/g, (own, match) => {
      const length = match[0].replaceAll(/（[^（）]*）|\([^()]*\)/g, '').length
      if (length <= LONGEST) return null
      return {
        ...findingAt(own, match.index, match.index + match[0].length, 'question', {
          ja: `一文が${length}字あります。主語と述語の対応を確かめ、分けられないか考えてください。`,
          en: `One sentence of ${length} letters. Check that subject and predicate meet, or split it.`,
        }),
        quote: `${match[0].slice(0, 24)}…${match[0].slice(-12)}`,
      }
    }),
}
