import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { RegisterList } from '../registers/list/list-condition.ts'

/** What the list of areas filters and sorts by; whose policy an area lies under is that of today. */
export function areaList(ctx: Context): RegisterList {
  const today = ctx.clock.today()
  return {
    kinds: ['area'],
    from: sql`area a join object o on o.organisation_id = a.organisation_id and o.id = a.id
      left join lateral (select d.party_id, d.party_name, p.kind = 'memberBody' or d.party_id is null as abroad from demarcation d
        left join object p on p.organisation_id = d.organisation_id and p.id = d.party_id
        where d.organisation_id = a.organisation_id and d.object_id = a.id and d.responsibility = 'physical' and d.retracted_at is null
          and (d.valid_from is null or d.valid_from <= ${today}::date) and (d.valid_to is null or d.valid_to >= ${today}::date) limit 1) d on true`,
    order: 'number',
    columns: {
      number: { kind: 'text', sql: sql`a.number` },
      name: { kind: 'text', sql: sql`o.name` },
      kind: { kind: 'choice', sql: sql`a.kind` },
      place: { kind: 'text', sql: sql`a.place` },
      unitId: { kind: 'id', sql: sql`o.unit_id` },
      custodianPostId: { kind: 'id', sql: sql`a.custodian_post_id` },
      ownPolicy: { kind: 'flag', sql: sql`not coalesce(d.abroad, false)` },
      policyBodyId: { kind: 'id', sql: sql`case when d.abroad then d.party_id end` },
      validFrom: { kind: 'day', sql: sql`o.valid_from` },
      validTo: { kind: 'day', sql: sql`o.valid_to` },
      standing: { kind: 'choice', sql: sql`case when o.valid_to < ${today}::date then 'ended' else 'current' end` },
    },
  }
}
