import { dayOf } from '../core/dates/days.ts'
import { shownDay } from './shown-day.ts'

const clock = new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' })

/** An instant in Japanese time: 令和8年11月23日 09:05, in English 2026-11-23 09:05. */
export const formatInstant = (instant: string): string =>
  `${shownDay(dayOf(instant))} ${clock.format(new Date(instant))}`
