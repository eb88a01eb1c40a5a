import { bigramCounts, bigramSet } from './bigrams.ts'
import { type MeasureIndex, sumOf } from './measure-index.ts'

/** Share of weight two sets of pairs have in common (Dice, weighted by rarity), 0 to 1. */
export const likeness = (
  index: MeasureIndex,
  left: { pairs: Set<number>; weight: number },
  right: { pairs: Set<number>; weight: number },
): number => {
  const [few, many] = left.pairs.size < right.pairs.size ? [left, right] : [right, left]
  let shared = 0
  for (const pair of few.pairs) if (many.pairs.has(pair)) shared += index.rarity.get(pair) ?? index.unseen
  const whole = left.weight + right.weight
  return whole === 0 ? 0 : (2 * shared) / whole
}

/** A heading of a policy, normalised, prepared for {@link likeness}. */
export const weighHeading = (
  index: MeasureIndex,
  plain: string,
): { plain: string; pairs: Set<number>; weight: number } => {
  const pairs = bigramSet(plain)
  return { plain, pairs, weight: sumOf(pairs, (pair) => index.rarity.get(pair) ?? index.unseen) }
}

/** How near the words are to each row (cosine, 0 to 1), by place in the catalogue. */
export const nearness = (index: MeasureIndex, words: string): Float64Array => {
  const scores = new Float64Array(index.rows.length)
  let square = 0
  for (const [pair, count] of bigramCounts(words)) {
    const rarity = index.rarity.get(pair)
    const value = Math.min(count, 2) * (rarity ?? index.unseen)
    // What no row ever says is local detail: it thins the likeness out, but less than words that point elsewhere.
    square += rarity === undefined ? (value * value) / 4 : value * value
    if (rarity === undefined) continue
    for (const { row, share } of index.postings.get(pair) ?? []) scores[row] = (scores[row] ?? 0) + value * share
  }
  if (square > 0) for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) / Math.sqrt(square)
  return scores
}
