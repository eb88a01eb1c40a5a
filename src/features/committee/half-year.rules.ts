import { fiscalYearOf, type Day } from '../../core/dates/days.ts'

export type HalfYear = { half: 1 | 2; from: Day; to: Day }

/** The half of the fiscal year in which a day lies: April to September, October to March. */
export function halfYearOf(day: Day): HalfYear {
  const year = fiscalYearOf(day)
  return day < `${year}-10-01` && day >= `${year}-04-01`
    ? { half: 1, from: `${year}-04-01`, to: `${year}-09-30` }
    : { half: 2, from: `${year}-10-01`, to: `${year + 1}-03-31` }
}

/** This half-year, where no meeting is held or planned in it (the committee meets twice a year); null where there is one. */
export function missingHalf(
  today: Day,
  meetings: readonly { heldOn: Day; state: 'planned' | 'held' | 'cancelled' }[],
): HalfYear | null {
  const half = halfYearOf(today)
  const there = meetings.some(({ heldOn, state }) => state !== 'cancelled' && heldOn >= half.from && heldOn <= half.to)
  return there ? null : half
}
