/** A clause as far as it matters for finding it again in the next revision. `path`: labels from the outside in. */
export type CarryClause = { key: string; path: string; heading: string; text: string }

const SAME_PLACE = 0.4
const MOVED = 0.75

const fold = (text: string): string => text.normalize('NFKC').replaceAll(/[\s、。，．・]/g, '')
const wordsOf = (clause: CarryClause): string => fold(clause.heading + clause.text)

function bigrams(words: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (let index = 0; index < words.length - 1; index++) {
    const pair = words.slice(index, index + 2)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return counts
}

/** Sørensen–Dice over letter pairs, 0 to 1; texts of one letter count as alike only when equal. */
export function similarity(one: string, other: string): number {
  if (one === other) return 1
  if (one.length < 2 || other.length < 2) return 0
  const left = bigrams(one)
  let shared = 0
  for (const [pair, count] of bigrams(other)) shared += Math.min(count, left.get(pair) ?? 0)
  return (2 * shared) / (one.length + other.length - 2)
}

/**
 * Which clause of the revision before each new clause continues: same labels and nearly the same words first, then the same words at
 * another place (a renumbered text), last the same labels with the same heading or with words that were rewritten. Each old clause is taken once.
 * @returns new key → old key.
 */
export function carryOver(before: readonly CarryClause[], after: readonly CarryClause[]): Map<string, string> {
  const found = new Map<string, string>()
  const free = new Map(before.map((clause) => [clause.key, { clause, words: wordsOf(clause) }]))
  const open = new Map(after.map((clause) => [clause.key, { clause, words: wordsOf(clause) }]))
  const pair = (key: string, oldKey: string): void => {
    found.set(key, oldKey)
    free.delete(oldKey)
    open.delete(key)
  }
  const byPath = Map.groupBy(before, (clause) => clause.path)
  const pairSamePlace = (least: number): void => {
    for (const { clause, words } of open.values()) {
      const olds = (byPath.get(clause.path) ?? []).flatMap((old) => free.get(old.key) ?? [])
      const match = olds.find((old) => similarity(old.words, words) >= least)
      if (match) pair(clause.key, match.clause.key)
    }
  }
  pairSamePlace(MOVED)
  const rest = [...open.values()].flatMap(({ clause, words }) =>
    [...free.values()]
      .filter((old) => Math.min(old.words.length, words.length) * 2 >= Math.max(old.words.length, words.length))
      .map((old) => ({ key: clause.key, oldKey: old.clause.key, score: similarity(old.words, words) }))
      .filter(({ score }) => score >= MOVED),
  )
  // A stable sort: equal scores keep document order, so the result never depends on chance.
  for (const { key, oldKey } of rest.toSorted((one, other) => other.score - one.score))
    if (open.has(key) && free.has(oldKey)) pair(key, oldKey)
  // A clause rewritten from its first word to its last under the heading that it had.
  for (const { clause } of open.values()) {
    const olds = (byPath.get(clause.path) ?? []).flatMap((old) => free.get(old.key) ?? [])
    const match = olds.find((old) => clause.heading !== '' && fold(old.clause.heading) === fold(clause.heading))
    if (match) pair(clause.key, match.clause.key)
  }
  pairSamePlace(SAME_PLACE)
  return found
}
