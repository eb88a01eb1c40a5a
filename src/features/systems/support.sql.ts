import { type RawBuilder, sql } from 'kysely'
import { addMonths, type Day } from '../../core/dates/days.ts'

/** How long before the end of support the alarm begins: a replacement has to get into a budget. */
const ALARM_MONTHS = 6

/** `ended` from the day after the last, `soon` in the six months before it, else `fine`; `unknown` where no day is known. */
export const supportSql = (column: RawBuilder<unknown>, today: Day): RawBuilder<string> => sql<string>`
  case when ${column} is null then 'unknown' when ${column} < ${today}::date then 'ended'
    when ${column} <= ${addMonths(today, ALARM_MONTHS)}::date then 'soon' else 'fine' end`
