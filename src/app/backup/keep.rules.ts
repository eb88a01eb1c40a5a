import { addDays, type Day, dayOf } from '../../core/dates/days.ts'

type Kept = { name: string; madeAt: Date }

/** How many days, weeks and months back a backup is kept for. */
export const keepFor = { days: 7, weeks: 5, months: 12 }

const mondayOf = (day: Day): Day => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))

/**
 * The backups to keep: the newest of each of the last 7 days, 5 weeks (from Monday) and 12 months that have one. Days, weeks and months
 * without a backup do not count, so that a machine that was switched off for long loses none.
 */
export function keptByAge(backups: readonly Kept[]): Set<string> {
  const newestFirst = backups.toSorted((a, b) => b.madeAt.getTime() - a.madeAt.getTime())
  const kept = new Set<string>()
  const keepNewestOf = (count: number, spanOf: (day: Day) => string) => {
    const spans = new Set<string>()
    for (const { name, madeAt } of newestFirst) {
      const span = spanOf(dayOf(madeAt.toISOString()))
      if (spans.has(span)) continue
      if (spans.size === count) return
      spans.add(span)
      kept.add(name)
    }
  }
  keepNewestOf(keepFor.days, (day) => day)
  keepNewestOf(keepFor.weeks, mondayOf)
  keepNewestOf(keepFor.months, (day) => day.slice(0, 7))
  return kept
}

/** Days without a proven restore after which the page warns. */
export const PROOF_AGE_DAYS = 35
/** Days between two proofs. */
const PROVE_EVERY_DAYS = 7

/** Whether a backup is due: none since the last 02:00 in Japan. Asked at every full hour, so that a night switched off is made up for. */
export function makeIsDue(newest: Date | null, now: Date): boolean {
  if (newest === null) return true
  const twoHoursBefore = (at: Date): Day => dayOf(new Date(at.getTime() - 2 * 60 * 60 * 1000).toISOString())
  return twoHoursBefore(newest) < twoHoursBefore(now)
}

/** Whether a proof is due: none, good or bad, within a week. */
export const proveIsDue = (lastProof: Date | null, today: Day): boolean =>
  lastProof === null || addDays(dayOf(lastProof.toISOString()), PROVE_EVERY_DAYS) <= today

/** Whether the last good proof is too old to rely on, or there is none. */
export const proofIsStale = (lastGood: Date | null, today: Day): boolean =>
  lastGood === null || addDays(dayOf(lastGood.toISOString()), PROOF_AGE_DAYS) < today
