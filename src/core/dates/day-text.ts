import { type DatePrecision, formatBoth, formatShortWareki, formatWareki } from './wareki.ts'

type Options = {
  precision?: DatePrecision
  /** 和暦 and 西暦 together. */
  both?: boolean
}

/** ISO 8601, which English readers take for what it is; 年度 is no calendar year, so it is named. */
function isoText(day: string, precision: DatePrecision): string {
  if (precision === 'day') return day
  if (precision === 'month') return day.slice(0, 7)
  if (precision === 'year') return day.slice(0, 4)
  return `FY${Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) < 4 ? 1 : 0)}`
}

/**
 * A day as the reader writes it: 令和9年4月1日 in Japanese, 2027-04-01 in English. With `both` the other calendar stands in parentheses:
 * 令和9年4月1日（2027年4月1日）, 2027-04-01 (R9.4.1). The one place where screens and messages get their days from.
 */
export function dayText(day: string, locale: 'ja' | 'en', { precision = 'day', both = false }: Options = {}): string {
  if (locale === 'ja') return both ? formatBoth(day, { precision }) : formatWareki(day, { precision })
  const iso = isoText(day, precision)
  const era = both ? formatShortWareki(day, { precision }) : ''
  return era === '' ? iso : `${iso} (${era})`
}
