/** A calendar day in Asia/Tokyo, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string

/** A point in time as an ISO 8601 string with an offset, e.g. `2026-04-01T00:00:00.000Z`. */
export type Instant = string

// Japan has had one offset without summer time since 1952, so plain arithmetic is exact and needs no time zone data.
const TOKYO_MS = 9 * 60 * 60 * 1000
const DAY_MS = 24 * 60 * 60 * 1000

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`)
const four = (n: number): string => `${n}`.padStart(4, '0')

function partsOf(day: Day): { year: number; month: number; date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) }
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The day `count` days later (earlier where negative). */
export function addDays(day: Day, count: number): Day {
  const { year, month, date } = partsOf(day)
  const moved = date + count
  if (moved >= 1 && moved <= daysInMonth(year, month)) return `${day.slice(0, 8)}${two(moved)}`
  const at = new Date(Date.UTC(year, month - 1, date) + count * DAY_MS)
  return `${four(at.getUTCFullYear())}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`
}

/** The same date `count` months later, moved back to the last day of the month where there is no such date. */
export function addMonths(day: Day, count: number): Day {
  const { year, month, date } = partsOf(day)
  const index = year * 12 + (month - 1) + count
  const toYear = Math.floor(index / 12)
  const toMonth = (((index % 12) + 12) % 12) + 1
  return `${four(toYear)}-${two(toMonth)}-${two(Math.min(date, daysInMonth(toYear, toMonth)))}`
}

/** Negative where `a` is the earlier day, 0 where equal, positive where `a` is the later. */
export function compareDays(a: Day, b: Day): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** The Japanese fiscal year (年度, April to March) in which the day lies: 2027-03-31 is in 2026. */
export function fiscalYearOf(day: Day): number {
  const { year, month } = partsOf(day)
  return month >= 4 ? year : year - 1
}

/** The Japanese day on which the instant falls, whatever the machine's zone. Throws RangeError on text that is no instant. */
export function dayOf(instant: Instant): Day {
  return new Date(Date.parse(instant) + TOKYO_MS).toISOString().slice(0, 10)
}

/** The instant at which the day begins in Japan (00:00 +09:00), in UTC notation. Throws RangeError on text that is no day. */
export function startOfDay(day: Day): Instant {
  return new Date(Date.parse(`${day}T00:00:00+09:00`)).toISOString()
}
