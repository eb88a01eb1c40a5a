import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { RegisterList } from '../registers/list/list-condition.ts'
import { breaksRuleSql, ruleJoins } from './connection-rules.sql.ts'

/** What the list of permitted connections filters and sorts by. */
export function connectionList(ctx: Context): RegisterList {
  const today = ctx.clock.today()
  return {
    kinds: ['connection'],
    from: sql`connection c join object o on o.organisation_id = c.organisation_id and o.id = c.id ${ruleJoins}`,
    order: 'number',
    columns: {
      number: { kind: 'text', sql: sql`c.number` },
      name: { kind: 'text', sql: sql`o.name` },
      kind: { kind: 'choice', sql: sql`c.kind` },
      unitId: { kind: 'id', sql: sql`o.unit_id` },
      fromZoneId: { kind: 'id', sql: sql`c.from_zone_id` },
      toZoneId: { kind: 'id', sql: sql`c.to_zone_id` },
      peer: { kind: 'text', sql: sql`c.peer` },
      peerReachesInternet: { kind: 'choice', sql: sql`c.peer_reaches_internet` },
      direction: { kind: 'choice', sql: sql`c.direction` },
      method: { kind: 'choice', sql: sql`c.method` },
      port: { kind: 'text', sql: sql`c.port` },
      approvedOn: { kind: 'day', sql: sql`c.approved_on` },
      expiresOn: { kind: 'day', sql: sql`c.expires_on` },
      nextReview: { kind: 'day', sql: sql`c.next_review` },
      validFrom: { kind: 'day', sql: sql`o.valid_from` },
      validTo: { kind: 'day', sql: sql`o.valid_to` },
      standing: { kind: 'choice', sql: sql`case when o.valid_to < ${today}::date then 'ended' else 'current' end` },
      breaksRule: { kind: 'flag', sql: breaksRuleSql(today) },
    },
  }
}
