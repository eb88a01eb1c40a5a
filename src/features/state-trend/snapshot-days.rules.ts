import { addDays, type Day } from '../../core/dates/days.ts'

/** Days that are shown one by one; of what lies further back a month end is enough. */
const RECENT = 45

const isMonthEnd = (day: Day): boolean => addDays(day, 1).endsWith('-01')

/**
 * Days that still lack a snapshot, oldest first: each of the last 45 that ended, and the month ends before. A machine that was off
 * for a weekend or a summer catches up; what a day looked like is folded from what was known when it ended.
 */
export function daysToTake(first: Day, taken: ReadonlySet<Day>, today: Day): Day[] {
  const days: Day[] = []
  for (let day = first; day < today; day = addDays(day, 1)) {
    const recent = day >= addDays(today, -RECENT)
    if ((recent || isMonthEnd(day)) && !taken.has(day)) days.push(day)
  }
  return days
}
