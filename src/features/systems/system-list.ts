import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { RegisterList } from '../registers/list/list-condition.ts'
import { presentZone } from './present-zone.sql.ts'
import { supportSql } from './support.sql.ts'

/** Whether the system has the procedure that it needs; a document of somebody else counts as well as our own. */
export const procedureSql: RawBuilder<string> = sql<string>`
  case when not s.needs_procedure then 'notNeeded'
    when exists (select from system_document d where d.organisation_id = s.organisation_id and d.system_id = s.id and d.kind = 'procedure') then 'there'
    else 'missing' end`

/** What the list of systems filters and sorts by; the zone is that of today. */
export function systemList(ctx: Context): RegisterList {
  const today = ctx.clock.today()
  return {
    kinds: ['system'],
    from: sql`system s join object o on o.organisation_id = s.organisation_id and o.id = s.id`,
    order: 'number',
    columns: {
      number: { kind: 'text', sql: sql`s.number` },
      name: { kind: 'text', sql: sql`o.name` },
      kind: { kind: 'choice', sql: sql`s.kind` },
      purpose: { kind: 'text', sql: sql`s.purpose` },
      unitId: { kind: 'id', sql: sql`o.unit_id` },
      administratorPostId: { kind: 'id', sql: sql`s.administrator_post_id` },
      operatorPostId: { kind: 'id', sql: sql`s.operator_post_id` },
      supplierId: { kind: 'id', sql: sql`s.supplier_id` },
      supportEnds: { kind: 'day', sql: sql`s.support_ends` },
      support: { kind: 'choice', sql: supportSql(sql`s.support_ends`, today) },
      existingOnStart: { kind: 'flag', sql: sql`s.existing_on_start` },
      needsProcedure: { kind: 'flag', sql: sql`s.needs_procedure` },
      procedure: { kind: 'choice', sql: procedureSql },
      place: { kind: 'text', sql: sql`s.place` },
      sharedWith: { kind: 'text', sql: sql`s.shared_with` },
      zoneId: { kind: 'id', sql: presentZone(today) },
      validFrom: { kind: 'day', sql: sql`o.valid_from` },
      validTo: { kind: 'day', sql: sql`o.valid_to` },
      standing: { kind: 'choice', sql: sql`case when o.valid_to < ${today}::date then 'ended' else 'current' end` },
    },
  }
}
