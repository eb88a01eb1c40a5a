import { addDays, addMonths, type Day } from '../../core/dates/days.ts'

/** Months of a fiscal year in its order, as numbers of the calendar. */
export const monthsOfYear = [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3] as const

/** What the product takes for quiet until the body decides otherwise: in July the notices of the new premiums and the new certificates are mailed. */
export const defaultQuietMonths: readonly number[] = [7]

export const firstDayOf = (fiscalYear: number): Day => `${fiscalYear}-04-01`
export const lastDayOf = (fiscalYear: number): Day => `${fiscalYear + 1}-03-31`

/** First day of the month that is `index` months after April. */
export const monthStart = (fiscalYear: number, index: number): Day => addMonths(firstDayOf(fiscalYear), index)
export const monthEnd = (fiscalYear: number, index: number): Day => addDays(monthStart(fiscalYear, index + 1), -1)

/** 0 for April to 11 for March. */
export const monthIndexOf = (day: Day): number => (Number(day.slice(5, 7)) + 8) % 12
export const monthOf = (index: number): number => ((index + 3) % 12) + 1
