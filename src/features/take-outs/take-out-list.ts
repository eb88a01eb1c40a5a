import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { RegisterList } from '../registers/list/list-condition.ts'

const objects = sql`take_out_object x join object n on n.organisation_id = x.organisation_id and n.id = x.object_id
  where x.organisation_id = o.organisation_id and x.take_out_id = o.id`

/** What 持出管理簿 filters and sorts by. Its rows are records with a unit of their own: `o` is the take-out itself. */
export function takeOutList(ctx: Context): RegisterList {
  return {
    kinds: [],
    from: sql`take_out o join record r on r.organisation_id = o.organisation_id and r.id = o.id`,
    words: sql`concat_ws(' ', o.number, o.applicant, o.purpose, o.destination, (select string_agg(n.name, ' ') from ${objects}))`,
    order: '-number',
    columns: {
      number: { kind: 'text', sql: sql`o.number` },
      state: { kind: 'choice', sql: sql`o.state` },
      overdue: { kind: 'flag', sql: sql`(o.state = 'out' and o.to_on < ${ctx.clock.today()}::date)` },
      unitId: { kind: 'id', sql: sql`o.unit_id` },
      applicant: { kind: 'text', sql: sql`o.applicant` },
      encrypted: { kind: 'choice', sql: sql`o.encrypted` },
      fiscalYear: { kind: 'number', sql: sql`r.fiscal_year` },
      askedOn: { kind: 'day', sql: sql`o.asked_on` },
      fromOn: { kind: 'day', sql: sql`o.from_on` },
      toOn: { kind: 'day', sql: sql`o.to_on` },
      decidedOn: { kind: 'day', sql: sql`o.decided_on` },
      outOn: { kind: 'day', sql: sql`o.out_on` },
      returnedOn: { kind: 'day', sql: sql`o.returned_on` },
    },
  }
}
