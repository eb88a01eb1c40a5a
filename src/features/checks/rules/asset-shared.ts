import { sql, type RawBuilder } from 'kysely'
import { fiscalYearOf } from '../../../core/dates/days.ts'
import type { CheckScope } from '../check.types.ts'
import { dayOf, holds } from '../check-sql.ts'

type Sql = RawBuilder<unknown>
/** An asset's data is of the day on which it was last confirmed or changed. */
export const assetDataOn = sql`greatest(t.confirmed_on, ${dayOf('t.changedAt')})`

/** The class of asset `t` today, where it has one. */
export const classJoin = (scope: CheckScope): Sql =>
  sql`left join classification c on c.organisation_id = t.organisation_id and c.asset_id = t.id and ${holds('c', scope)}`

/** By when the yearly inventory is done; a body may decide otherwise. */
export const inventoryMonth = {
  key: 'month',
  default: 12,
  unit: 'month',
  label: { ja: '棚卸しを終える月', en: 'Month by whose end the inventory is done' },
} as const

/** First day from which a confirmation counts: of this fiscal year, or of the last while this year's inventory is not due. */
export function inventoryFrom(scope: CheckScope): string {
  const year = fiscalYearOf(scope.today)
  const month = scope.setting('month')
  // Month of the fiscal year: April is 0.
  const now = (Number(scope.today.slice(5, 7)) + 8) % 12
  return now > (month + 8) % 12 ? `${year}-04-01` : `${year - 1}-04-01`
}
