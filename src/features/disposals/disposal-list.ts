import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { RegisterList } from '../registers/list/list-condition.ts'

const lacking = sql`(o.done_on is not null and o.certificate_number = '' and o.certificate_sha256 is null and o.certificate_on is null)`

/** What 廃棄記録簿 filters and sorts by. Its rows are records with a unit of their own: `o` is the disposal itself, `n` the thing. */
export function disposalList(ctx: Context): RegisterList {
  const today = ctx.clock.today()
  return {
    kinds: [],
    from: sql`disposal o join record r on r.organisation_id = o.organisation_id and r.id = o.id
      join object n on n.organisation_id = o.organisation_id and n.id = o.object_id
      left join asset a on a.organisation_id = n.organisation_id and a.id = n.id
      left join medium m on m.organisation_id = n.organisation_id and m.id = n.id
      left join terminal t on t.organisation_id = n.organisation_id and t.id = n.id`,
    words: sql`concat_ws(' ', o.number, n.name, a.number, m.number, t.number, m.serial, t.serial, o.contractor, o.certificate_number)`,
    order: '-number',
    columns: {
      number: { kind: 'text', sql: sql`o.number` },
      object: { kind: 'text', sql: sql`n.name` },
      state: {
        kind: 'choice',
        sql: sql`case when o.withdrawn_on is not null then 'withdrawn' when o.done_on is not null then 'done' else 'planned' end`,
      },
      method: { kind: 'choice', sql: sql`o.method` },
      unitId: { kind: 'id', sql: sql`o.unit_id` },
      fiscalYear: { kind: 'number', sql: sql`r.fiscal_year` },
      plannedOn: { kind: 'day', sql: sql`o.planned_on` },
      doneOn: { kind: 'day', sql: sql`o.done_on` },
      contractor: { kind: 'text', sql: sql`o.contractor` },
      certificateNumber: { kind: 'text', sql: sql`o.certificate_number` },
      lacksCertificate: { kind: 'flag', sql: lacking },
      overdue: {
        kind: 'flag',
        sql: sql`(o.done_on is null and o.withdrawn_on is null and coalesce(o.planned_on < ${today}::date, false))`,
      },
    },
  }
}
