import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { RegisterList } from '../registers/list/list-condition.ts'

/** In what a medium is kept today. */
export const keptIn = (today: string): RawBuilder<string | null> => sql<
  string | null
>`(select h.container_id from holding h
  where h.organisation_id = m.organisation_id and h.content_id = m.id
    and (h.valid_from is null or h.valid_from <= ${today}::date) and (h.valid_to is null or h.valid_to >= ${today}::date)
  order by h.valid_from desc nulls last, h.id desc limit 1)`

/** What the list of media filters and sorts by. */
export function mediaList(ctx: Context): RegisterList {
  const today = ctx.clock.today()
  const open = sql`medium_loan l where l.organisation_id = m.organisation_id and l.medium_id = m.id and l.returned_on is null`
  return {
    kinds: ['medium'],
    from: sql`medium m join object o on o.organisation_id = m.organisation_id and o.id = m.id`,
    order: 'number',
    columns: {
      number: { kind: 'text', sql: sql`m.number` },
      name: { kind: 'text', sql: sql`o.name` },
      kind: { kind: 'choice', sql: sql`m.kind` },
      product: { kind: 'text', sql: sql`m.product` },
      serial: { kind: 'text', sql: sql`m.serial` },
      encrypted: { kind: 'choice', sql: sql`m.encrypted` },
      unitId: { kind: 'id', sql: sql`o.unit_id` },
      custodianPostId: { kind: 'id', sql: sql`m.custodian_post_id` },
      containerId: { kind: 'id', sql: keptIn(today) },
      validFrom: { kind: 'day', sql: sql`o.valid_from` },
      validTo: { kind: 'day', sql: sql`o.valid_to` },
      standing: { kind: 'choice', sql: sql`case when o.valid_to < ${today}::date then 'ended' else 'current' end` },
      dueOn: { kind: 'day', sql: sql`(select min(l.due_on) from ${open})` },
      lending: {
        kind: 'choice',
        sql: sql`coalesce((select case when min(l.due_on) < ${today}::date then 'overdue' else 'lent' end from ${open} having count(*) > 0), 'in')`,
      },
    },
  }
}
