import { dayOf } from '../../../core/dates/days.ts'
import { formatWareki } from '../../../core/dates/wareki.ts'

const clock = new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' })

/** An instant in Japanese time: 令和8年11月23日 09:05. */
export const instantText = (instant: string): string =>
  `${formatWareki(dayOf(instant))} ${clock.format(new Date(instant))}`
