import type { ClauseWords } from './clause-words.ts'
import type { RowScore } from './score-clause.ts'
import { WEIGHTS as STANDARD, type Weights } from './weights.ts'

/** Scores near 1 lie close together: compared by the evidence behind them. */
const evidence = (score: number): number => -Math.log(1 - Math.min(score, 0.999))

/** For each part of the text that names a subject, the row that fits it best. */
const bestOfParts = (scores: readonly RowScore[]): Set<RowScore> => {
  const best = new Map<number, RowScore>()
  for (const one of scores) {
    const before = best.get(one.part.at)
    if (one.part.at >= 0 && (!before || one.part.score > before.part.score)) best.set(one.part.at, one)
  }
  return new Set(best.values())
}

/**
 * Chooses what is proposed from scores sorted best first: the best row; rows nearly as good; for each further part of the text the row that
 * fits it best, for one clause may speak of several subjects. Where even the best is weak, up to three are offered to choose from.
 */
export const chooseRows = (
  scores: readonly RowScore[],
  { heading, parts }: Pick<ClauseWords, 'heading' | 'parts'>,
  weights: Weights = STANDARD,
): RowScore[] => {
  const best = scores[0]
  if (!best) return []
  // What a sentence is about stands in for a heading.
  const least = heading !== '' || best.topic >= weights.topicTells ? weights.threshold : weights.bareThreshold
  if (best.score < least) return []
  const same = (one: RowScore, share: number) => evidence(one.score) >= share * evidence(best.score)
  // A heading alone stands over clauses that say more: it is not spread over every row of its section.
  if (parts.length === 0)
    return scores.slice(0, FEW).filter((one) => one.score >= least && same(one, weights.nearHeading))
  const ownPart = bestOfParts(scores)
  return scores
    .filter((one, at) => {
      if (at === 0) return true
      if (one.score < least) return false
      if (best.score < weights.sure && at < FEW) return same(one, weights.nearWeak)
      return (
        one.score >= weights.further &&
        (same(one, weights.nearBest) || (ownPart.has(one) && one.part.score >= weights.ownPart))
      )
    })
    .slice(0, weights.mostRows)
}
const FEW = 3
