import type { RowScore } from './score-clause.ts'
import { WEIGHTS as STANDARD, type Weights } from './weights.ts'

/**
 * Chooses what is proposed from scores sorted best first: the best row, rows nearly as good, and for each further part of the text the
 * row that fits it best, for one clause may speak of several subjects.
 */
export const chooseRows = (scores: readonly RowScore[], hasHeading: boolean, weights: Weights = STANDARD): RowScore[] => {
  const best = scores[0]
  const least = hasHeading ? weights.threshold : weights.bareThreshold
  if (!best || best.score < least) return []
  const bestOfPart = new Map<number, RowScore>()
  for (const one of scores) {
    const before = bestOfPart.get(one.part.at)
    if (one.part.at >= 0 && (!before || one.part.score > before.part.score)) bestOfPart.set(one.part.at, one)
  }
  const near = weights.nearBest * best.score
  return scores
    .filter((one) => one.score >= least)
    .filter((one) => one.score >= near || (bestOfPart.get(one.part.at) === one && one.part.score >= weights.ownPart))
    .slice(0, weights.mostRows)
}
