import { similarity } from '../carry-over.rules.ts'
import type { Finding, LintRule } from './lint.types.ts'
import { findingAt } from './finding-at.ts'
import type { OwnWords } from './own-words.ts'

const LEAST = 24
const ALIKE = 0.8
/** Sentences are compared that begin alike: a provision that is said twice mostly is. */
const BEGINNING = 8

type Sentence = { own: OwnWords; from: number; words: string }

/** The same provision in two clauses: one may be changed and the other forgotten. */
export const repeatedProvisions: LintRule = {
  id: 'repeated-provision',
  run: ({ clauses }) => {
    const sentences = clauses.flatMap((own): Sentence[] => {
      const label = own.text.startsWith(own.clause.label) ? own.clause.label.length : 0
      return [...own.text.slice(label).matchAll(/[^\s。][^。\n]{12,}。/g)].map((match) => ({
        own,
        from: label + match.index,
        words: match[0],
      }))
    })
    const found: Omit<Finding, 'rule'>[] = []
    for (const bucket of Map.groupBy(sentences, ({ words }) => words.slice(0, BEGINNING)).values())
      for (const [index, later] of bucket.entries()) {
        const earlier = bucket
          .slice(0, index)
          .find(
            ({ own, words }) =>
              own !== later.own &&
              sharedBeginning(words, later.words) >= LEAST &&
              likeness(words, later.words) >= ALIKE,
          )
        if (earlier)
          found.push(
            findingAt(later.own, later.from, later.from + later.words.length, 'question', {
              ja: `「${placeOf(earlier.own)}」とほぼ同じ定めです。両方が要るかを確かめてください。`,
              en: `Nearly the same provision as ${placeOf(earlier.own)}. Check that both are needed.`,
            }),
          )
      }
    return found
  },
}

const placeOf = ({ clause, parent }: OwnWords): string =>
  `${parent && clause.type !== 'Article' ? placeOf(parent) : ''}${clause.label || clause.heading}`

function sharedBeginning(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length++
  return length
}
/** Over the length of the shorter: a provision that goes on is repeated all the same. */
function likeness(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length)
  return Math.max(similarity(one, other), sharedBeginning(one, other) / shorter)
}
