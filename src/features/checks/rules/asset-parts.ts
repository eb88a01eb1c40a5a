import { sql, type RawBuilder } from 'kysely'
import { fiscalYearOf } from '../../../core/dates/days.ts'
import type { CheckScope } from '../check.types.ts'
import { judgedAssets } from '../../zones/assets-above-zone.queries.ts'
import { dayOf, holds, rankOf, registerRows } from '../check-sql.ts'

export type Sql = RawBuilder<unknown>
export const dataOn = sql`greatest(t.confirmed_on, ${dayOf('t.changedAt')})`
export const classJoin = (scope: CheckScope): Sql =>
  sql`left join classification c on c.organisation_id = t.organisation_id and c.asset_id = t.id and ${holds('c', scope)}`

type Parts = { ok: Sql; why: Sql; joins?: Sql; where?: Sql; since?: Sql; dataOn?: Sql }
export const assets = (scope: CheckScope, parts: Parts): Sql =>
  registerRows({ scope, table: 'asset', dataOn, ...parts })

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

/** Assets in zones, by themselves or by what holds them: `p` with the reasons why they do not fit there, the zone `z` with its object `zo`, and `via`, what holds them. */
export const zonedJoin = (scope: CheckScope): Sql => sql`
  join (${judgedAssets(scope.today, scope.only('a.id'))}) p on p.asset_id = t.id
  join zone z on z.organisation_id = t.organisation_id and z.id = p.zone_id
  join object zo on zo.organisation_id = t.organisation_id and zo.id = p.zone_id
  left join object via on via.organisation_id = t.organisation_id and via.id = p.via_id`

/** Codes of the levels of confidentiality in force today, by rank. */
export const codeOfRank = (scope: CheckScope): Sql =>
  sql`(select distinct on (rank) rank, code from ${rankOf('confidentiality', scope)} r order by rank)`
