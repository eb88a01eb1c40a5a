import { dayOf, startOfDay, addDays, type Day } from '../../core/dates/days.ts'
import type { DutyObject, DutyVersion, Signal } from '../duties/signals.types.ts'

/** Why a duty may stand otherwise: what came to be known or began, what ran out, what was taken back, objects that came and went. */
export type Cause = {
  what: 'came' | 'ended' | 'withdrawn' | 'objectsCame' | 'objectsWent' | 'terms'
  /** Kind of the signal; '' for objects and terms. */
  kind: string
  /** The latest day on which it happened. */
  day: Day
  count: number
}
type Rows = { signals: readonly Signal[]; objects: readonly DutyObject[]; versions: readonly DutyVersion[] }

/**
 * Everything about one duty that changed after `from` and up to the end of `to`, by kind, the latest first. Two days are told apart by these
 * alone: the fold knows nothing else.
 */
export function causesBetween({ signals, objects, versions }: Rows, from: Day, to: Day): Cause[] {
  const after = Date.parse(startOfDay(addDays(from, 1)))
  const until = Date.parse(startOfDay(addDays(to, 1)))
  const isBetween = (instant: string | null): boolean =>
    instant !== null && Date.parse(instant) >= after && Date.parse(instant) < until
  const holds = (day: Day | null): boolean => day !== null && day > from && day <= to
  const found: Omit<Cause, 'count'>[] = []
  for (const { kind, recordedAt, retractedAt, validFrom, validTo } of signals) {
    if (isBetween(retractedAt)) found.push({ what: 'withdrawn', kind, day: dayOf(retractedAt ?? recordedAt) })
    else if (isBetween(recordedAt)) found.push({ what: 'came', kind, day: dayOf(recordedAt) })
    else if (holds(validFrom)) found.push({ what: 'came', kind, day: validFrom })
    // What holds until a day is gone on the next.
    if (retractedAt === null && validTo !== null && holds(addDays(validTo, 1)))
      found.push({ what: 'ended', kind, day: addDays(validTo, 1) })
  }
  for (const { validFrom, validTo, recordedAt } of objects) {
    if (holds(validFrom) || (isBetween(recordedAt) && validFrom <= to))
      found.push({ what: 'objectsCame', kind: '', day: validFrom > from ? validFrom : dayOf(recordedAt) })
    if (validTo !== null && holds(addDays(validTo, 1)))
      found.push({ what: 'objectsWent', kind: '', day: addDays(validTo, 1) })
  }
  for (const { recordedAt } of versions)
    if (isBetween(recordedAt)) found.push({ what: 'terms', kind: '', day: dayOf(recordedAt) })
  return [...Map.groupBy(found, ({ what, kind }) => `${what} ${kind}`).values()]
    .flatMap((same) => {
      const latest = same.toSorted((one, other) => other.day.localeCompare(one.day))[0]
      return latest ? [{ ...latest, count: same.length }] : []
    })
    .toSorted((one, other) => other.day.localeCompare(one.day))
}
