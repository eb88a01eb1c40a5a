import { addDays, dayOf, startOfDay, type Day } from '../../core/dates/days.ts'
import type { DutyVersion, Recorded, Valid } from './signals.types.ts'
import type { At } from './states.types.ts'

/** `At` with its instants as numbers, computed once per fold. */
export interface Moment {
  readonly asOf: Day
  readonly knownMs: number
  /** First millisecond after the day shown. */
  readonly endMs: number
}

/** Throws RangeError where a day or an instant is none. */
export function momentOf(at: At): Moment {
  const knownMs = Date.parse(at.knownAt)
  if (Number.isNaN(knownMs)) throw new RangeError(`not an instant: ${at.knownAt}`)
  if (dayOf(startOfDay(at.asOf)) !== at.asOf) throw new RangeError(`not a day: ${at.asOf}`)
  return { asOf: at.asOf, knownMs, endMs: Date.parse(startOfDay(addDays(at.asOf, 1))) }
}

/** Whether the row was recorded, and not yet withdrawn, at the instant of knowledge. */
export function isKnown(row: Recorded, moment: Moment): boolean {
  if (Date.parse(row.recordedAt) > moment.knownMs) return false
  return row.retractedAt === null || Date.parse(row.retractedAt) > moment.knownMs
}

/** Whether the row's interval holds the day; both ends inclusive. */
export function holdsOn(row: Valid, day: Day): boolean {
  return row.validFrom <= day && (row.validTo === null || row.validTo >= day)
}

/** 遡及登録: recorded only after the day that is shown. */
export function isLate(row: Recorded, moment: Moment): boolean {
  return Date.parse(row.recordedAt) >= moment.endMs
}

/** Keeps the earliest day after asOf on which something changes by time alone. */
export interface Watch {
  next: Day | null
}
export function watch(to: Watch, day: Day | null, asOf: Day): void {
  if (day !== null && day > asOf && (to.next === null || day < to.next)) to.next = day
}
/** Watches both ends of an interval: its first day and the day after its last. */
export function watchEnds(to: Watch, row: Valid, asOf: Day): void {
  watch(to, row.validFrom, asOf)
  if (row.validTo !== null && row.validTo >= asOf) watch(to, addDays(row.validTo, 1), asOf)
}

/** The earlier of two days, where null is "never". */
export function earlier(a: Day | null, b: Day | null): Day | null {
  if (a === null) return b
  return b === null || a < b ? a : b
}

/** The later of two days, where null is "not yet". */
export function later(a: Day | null, b: Day): Day {
  return a === null || b > a ? b : a
}

/** The latest of some last days, where null is "without an end"; null also where there is none. */
export function latest(ends: readonly (Day | null)[]): Day | null {
  let last: Day | null = null
  for (const end of ends) {
    if (end === null) return null
    last = later(last, end)
  }
  return last
}

/** The version of one duty that ruled on a day; `version` null where there was none. */
export interface InForce {
  readonly version: DutyVersion | null
  readonly nextChange: Day | null
}

/**
 * Which version of each duty ruled on the day. The version recorded last wins; only the first may begin before it was
 * recorded, every later one takes effect on the day of its recording at the earliest, so none rewrites the past (R15).
 */
export function versionsInForce(versions: readonly DutyVersion[], moment: Moment): Map<string, InForce> {
  const byDuty = new Map<string, DutyVersion[]>()
  for (const row of versions) {
    if (!isKnown(row, moment)) continue
    const rows = byDuty.get(row.dutyId)
    if (rows === undefined) byDuty.set(row.dutyId, [row])
    else rows.push(row)
  }
  const result = new Map<string, InForce>()
  for (const [dutyId, rows] of byDuty) {
    rows.sort((a, b) => Date.parse(a.recordedAt) - Date.parse(b.recordedAt) || (a.validFrom < b.validFrom ? -1 : 1))
    const change: Watch = { next: null }
    let version: DutyVersion | null = null
    rows.forEach((row, index) => {
      const recorded = dayOf(row.recordedAt)
      const validFrom = index > 0 && recorded > row.validFrom ? recorded : row.validFrom
      watchEnds(change, { validFrom, validTo: row.validTo }, moment.asOf)
      if (validFrom <= moment.asOf) version = row
    })
    const ruling = version as DutyVersion | null
    const ended = ruling !== null && !(ruling.validTo === null || ruling.validTo >= moment.asOf)
    result.set(dutyId, { version: ended ? null : ruling, nextChange: change.next })
  }
  return result
}
