import holidayJp from '@holiday-jp/holiday_jp'
import { addDays, type Day } from '../../core/dates/days.ts'

type Names = { ja: string; en: string }
const holidays: Readonly<Record<string, { name: string; name_en: string } | undefined>> = holidayJp.holidays

/** Last day that the table of holidays knows of; later days cannot be told apart from working days. */
export const lastKnownHoliday: Day = Object.keys(holidays).toSorted().at(-1) ?? ''

/** 国民の祝日に関する法律: the name of the holiday, null on any other day. */
export const holidayName = (day: Day): Names | null => {
  const found = holidays[day]
  return found ? { ja: found.name, en: found.name_en } : null
}

const weekday = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay()

/** 地方自治法4条の2: a day on which the office is open, neither Saturday, Sunday, holiday nor 29 December to 3 January. */
export const isOpenDay = (day: Day): boolean => {
  const date = day.slice(5)
  return ![0, 6].includes(weekday(day)) && holidayName(day) === null && date < '12-29' && date > '01-03'
}

/** The day itself, or the last open day before it. */
export function openDayUpTo(day: Day): Day {
  let open = day
  while (!isOpenDay(open)) open = addDays(open, -1)
  return open
}
