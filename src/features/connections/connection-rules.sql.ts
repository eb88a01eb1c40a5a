import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../core/dates/days.ts'
import { type ConnectionRule, namedPeers, ruleCodes } from './connection.rules.ts'

/** Joins that the rules need beside `c` (connection) and `o` (its object): both zones, and what the matrix lets pass, the stricter way. */
export const ruleJoins = sql`
  join zone zf on zf.organisation_id = c.organisation_id and zf.id = c.from_zone_id
  left join zone zt on zt.organisation_id = c.organisation_id and zt.id = c.to_zone_id
  left join zone_rule pf on pf.organisation_id = c.organisation_id and pf.from_zone_id = c.from_zone_id and pf.to_zone_id = c.to_zone_id
  left join zone_rule pt on pt.organisation_id = c.organisation_id and pt.from_zone_id = c.to_zone_id and pt.to_zone_id = c.from_zone_id`

const allowed = sql`case c.direction when 'out' then coalesce(pf.traffic, 'none') when 'in' then coalesce(pt.traffic, 'none')
  else least(coalesce(pf.traffic, 'none'), coalesce(pt.traffic, 'none')) end`

/** The rules of connection.rules.ts as conditions; a test compares the two over many connections. */
const conditions: Record<ConnectionRule, (today: Day) => RawBuilder<unknown>> = {
  specificZone: () =>
    sql`c.kind = 'specific' and (c.to_zone_id is not null or not zf.may_hold_personal_number or zf.reaches_internet)`,
  specificUnlimited: () =>
    sql`c.kind = 'specific' and ((c.address in ('', 'any') and c.mac in ('', 'any')) or c.protocol in ('', 'any') or c.port in ('', 'any'))`,
  internetPeerNotNamed: () =>
    sql`c.kind = 'specific' and c.peer_reaches_internet = 'yes' and not lower(normalize(c.peer, NFKC)) like any(${namedPeers.map((name) => `%${name}%`)}::text[])`,
  internetPeerWithoutReason: () => sql`c.kind = 'specific' and c.peer_reaches_internet = 'yes' and c.basis = ''`,
  internetPeerUnknown: () => sql`c.kind = 'specific' and c.peer_reaches_internet = 'unknown'`,
  externalFromSeparated: () => sql`c.kind = 'external' and zf.may_hold_personal_number and not zf.reaches_internet`,
  sanitisedZones: () =>
    sql`c.kind = 'sanitised' and (c.to_zone_id is null or zf.reaches_internet = zt.reaches_internet)`,
  sanitisedWithoutMethod: () => sql`c.kind = 'sanitised' and c.method = 'none'`,
  pairForbidden: () => sql`c.to_zone_id is not null and ${allowed} = 'none'`,
  pairOtherKind: () =>
    sql`c.to_zone_id is not null and ${allowed} in ('specific', 'sanitised') and (${allowed})::text <> c.kind::text`,
  anyPort: () => sql`c.kind <> 'specific' and c.port = 'any'`,
  remoteWithoutExpiry: () => sql`c.kind = 'remoteMaintenance' and c.expires_on is null`,
  notApproved: () => sql`c.approver = '' or c.approved_on is null`,
  expired: (today) => sql`c.expires_on < ${today}::date`,
  reviewOverdue: (today) => sql`c.next_review < ${today}::date`,
}

const current = (today: Day) => sql`(o.valid_to is null or o.valid_to >= ${today}::date)`

/** Codes of the rules that a connection breaks on the day; one that has ended breaks none. */
export const brokenRulesSql = (today: Day): RawBuilder<unknown> =>
  sql`case when ${current(today)} then array_remove(array[${sql.join(
    ruleCodes.map((code) => sql`case when ${conditions[code](today)} then ${sql.lit(code)} end`),
  )}], null) else '{}' end`

/** Whether it breaks any. */
export const breaksRuleSql = (today: Day): RawBuilder<unknown> =>
  sql`(${current(today)} and coalesce(${sql.join(
    ruleCodes.map((code) => sql`(${conditions[code](today)})`),
    sql` or `,
  )}, false))`
