import type { DatePrecision } from '../core/dates/wareki.ts'
import { dayText } from '../core/dates/day-text.ts'
import { getLocale } from './locale.ts'

type Options = { precision?: DatePrecision }

/** A day in the language of the person at the screen: 令和9年4月1日, 2027-04-01. */
export const shownDay = (day: string, options: Options = {}): string => dayText(day, getLocale(), options)

/** The same with the other calendar in parentheses. */
export const shownBoth = (day: string, options: Options = {}): string =>
  dayText(day, getLocale(), { ...options, both: true })
