/** Sets of character bigrams compare Japanese wording without a dictionary; white space and punctuation carry no meaning. */
const bigrams = (text: string): Set<number> => {
  const characters = text.normalize('NFKC').replace(/[\s、。，．・「」（）()]/gu, '')
  const pairs = new Set<number>()
  for (let at = 1; at < characters.length; at += 1)
    pairs.add(characters.charCodeAt(at - 1) * 0x10000 + characters.charCodeAt(at))
  return pairs
}

const jaccard = (left: Set<number>, right: Set<number>): number => {
  let shared = 0
  for (const pair of left) if (right.has(pair)) shared += 1
  const union = left.size + right.size - shared
  return union === 0 ? 1 : shared / union
}

/**
 * Pairs of texts whose character bigrams overlap by at least `threshold` (Jaccard, 0 to 1), as indexes
 * [later, earlier]. Each later text is reported once, against the first earlier one.
 */
export const findNearTwins = (texts: readonly string[], threshold: number): [number, number][] => {
  const sets = texts.map(bigrams)
  const twins: [number, number][] = []
  sets.forEach((later, at) => {
    const first = sets.findIndex((earlier, other) => {
      if (other >= at) return false
      // Jaccard can never exceed the ratio of the sizes: skips most pairs.
      const ratio = Math.min(earlier.size, later.size) / Math.max(earlier.size, later.size, 1)
      return ratio >= threshold && jaccard(earlier, later) >= threshold
    })
    if (first >= 0) twins.push([at, first])
  })
  return twins
}
