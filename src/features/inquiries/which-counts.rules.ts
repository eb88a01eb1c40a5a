import type { Outcome, Standing } from './inquiries.schema.ts'

export type Known = { digest: string; edition: number; savedAt: Date | null; counts: boolean }
export type Incoming = { digest: string; edition: number; savedAt: Date | null }

/**
 * Which of several answers counts. The same content again is no second answer; an old edition never counts by itself; of two of the present
 * edition the one saved later counts, and where the files do not say, the one that came later; what was accepted stays.
 */
export function whichCounts(
  incoming: Incoming,
  known: readonly Known[],
  target: { edition: number; standing: Standing; closed: boolean },
): Outcome {
  if (known.some(({ digest, edition }) => digest === incoming.digest && edition === incoming.edition))
    return 'duplicate'
  if (target.closed) return 'closed'
  if (incoming.edition !== target.edition) return 'stale'
  if (target.standing === 'excused') return 'excused'
  if (target.standing === 'accepted') return 'afterAcceptance'
  const present = known.find(({ counts, edition }) => counts && edition === target.edition)
  const before = present?.savedAt?.getTime() ?? -Infinity
  const now = incoming.savedAt?.getTime() ?? Infinity
  return now < before ? 'older' : 'counted'
}
