import { addDays, type Day } from '../../core/dates/days.ts'
import type { EntryProblem } from './entries.labels.ts'

/** Longer than this nobody is taken to have stayed over midnight without the day being written. */
const LONGEST_NIGHT_MS = 12 * 3_600_000

export type EntryTimes = { entered: Date; left: Date | null }
type Written = { day: Day | null; enteredAt: string; leftAt: string }

/** As `timeOfCell` leaves it. */
const CLOCK = /^\d{2}:\d{2}(:\d{2})?$/

const split = (text: string): { day: Day | null; time: string } =>
  text.includes('T') ? { day: text.slice(0, 10), time: text.slice(11) } : { day: null, time: text }

/** The instant of a time of day in Japan; hours beyond 23 lie on the next day. */
function instantOf(day: Day, time: string): Date {
  const hours = Number(time.slice(0, 2))
  const rest = time.slice(2)
  return hours < 24
    ? new Date(`${day}T${time}+09:00`)
    : new Date(`${addDays(day, 1)}T${String(hours - 24).padStart(2, '0')}${rest}+09:00`)
}

/**
 * When somebody came and went, from a line as it is written: the day in its own column or before the time. Who left "before" entering left after midnight,
 * if that makes a stay of twelve hours at most; else the line has to say the day.
 */
export function entryTimes({ day, enteredAt, leftAt }: Written): EntryTimes | { key: string; problem: EntryProblem } {
  const came = split(enteredAt)
  const on = came.day ?? day
  if (on === null) return { key: 'day', problem: 'noDay' }
  if (day !== null && came.day !== null && day !== came.day) return { key: 'enteredAt', problem: 'twoDays' }
  if (!CLOCK.test(came.time)) return { key: 'enteredAt', problem: 'notATime' }
  const entered = instantOf(on, came.time)
  if (leftAt === '') return { entered, left: null }
  const went = split(leftAt)
  if (!CLOCK.test(went.time)) return { key: 'leftAt', problem: 'notATime' }
  const left = instantOf(went.day ?? on, went.time)
  if (left >= entered) return { entered, left }
  const next = instantOf(addDays(on, 1), went.time)
  return went.day === null && next.getTime() - entered.getTime() <= LONGEST_NIGHT_MS
    ? { entered, left: next }
    : { key: 'leftAt', problem: 'leftBefore' }
}

export type Stay = EntryTimes & { id: string }

/** The stay that cannot be true together with this one: the same moment of entering, or times that overlap. A stay without an end counts as its first moment. */
export function clashing(
  stay: EntryTimes,
  others: readonly Stay[],
): { stay: Stay; problem: 'twice' | 'overlap' } | null {
  const end = (one: EntryTimes) => (one.left ?? one.entered).getTime()
  const same = others.find(({ entered }) => entered.getTime() === stay.entered.getTime())
  if (same) return { stay: same, problem: 'twice' }
  const over = others.find((one) => one.entered.getTime() < end(stay) && stay.entered.getTime() < end(one))
  return over ? { stay: over, problem: 'overlap' } : null
}
