import { addDays, type Day, fiscalYearOf } from '../../core/dates/days.ts'

const fixed = /^\d{4}-\d{2}-\d{2}$/
const fromToday = /^T([+-]\d{1,4})$/
const inFiscalYear = /^FY([-+]\d)-(\d{2})-(\d{2})$/

/** How days are written in content/sample: `T-40` counts from today, `FY-1-03-31` is that day of the fiscal year before this one, `FY+1` the next. */
export const sampleDayPattern = /^(?:\d{4}-\d{2}-\d{2}|T[+-]\d{1,4}|FY[-+]\d-\d{2}-\d{2})$/

/**
 * The day that is meant, so that the sample never looks old. Days of January to March lie in the calendar year after that of their fiscal year.
 * @throws {RangeError} on text that is no such day.
 */
export function sampleDay(text: string, today: Day): Day {
  if (fixed.test(text)) return text
  const distance = fromToday.exec(text)
  if (distance) return addDays(today, Number(distance[1]))
  const [, years, month, date] = inFiscalYear.exec(text) ?? []
  if (years === undefined || month === undefined || date === undefined)
    throw new RangeError(`not a day of the sample: ${text}`)
  const year = fiscalYearOf(today) + Number(years) + (Number(month) < 4 ? 1 : 0)
  return `${year}-${month}-${date}`
}
