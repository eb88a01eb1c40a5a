import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { RegisterList } from '../registers/list/list-condition.ts'

/** What 受渡簿 filters and sorts by. Its rows are records with a unit of their own: `o` is the hand-over itself. */
export function handOverList(ctx: Context): RegisterList {
  const today = ctx.clock.today()
  return {
    kinds: [],
    from: sql`hand_over o join record r on r.organisation_id = o.organisation_id and r.id = o.id`,
    words: sql`concat_ws(' ', o.number, o.partner, o.contents, o.receipt_number, (select string_agg(n.name, ' ') from hand_over_object x
      join object n on n.organisation_id = x.organisation_id and n.id = x.object_id where x.organisation_id = o.organisation_id and x.hand_over_id = o.id))`,
    order: '-number',
    columns: {
      number: { kind: 'text', sql: sql`o.number` },
      direction: { kind: 'choice', sql: sql`o.direction` },
      standing: {
        kind: 'choice',
        sql: sql`case when o.returned_on is not null or o.return_due is null then 'closed' when o.direction = 'out' then 'with' else 'here' end`,
      },
      overdue: { kind: 'flag', sql: sql`(o.returned_on is null and coalesce(o.return_due < ${today}::date, false))` },
      unitId: { kind: 'id', sql: sql`o.unit_id` },
      partnerId: { kind: 'id', sql: sql`o.partner_id` },
      partner: { kind: 'text', sql: sql`o.partner` },
      method: { kind: 'choice', sql: sql`o.method` },
      encrypted: { kind: 'choice', sql: sql`o.encrypted` },
      fiscalYear: { kind: 'number', sql: sql`r.fiscal_year` },
      handedOn: { kind: 'day', sql: sql`o.handed_on` },
      returnDue: { kind: 'day', sql: sql`o.return_due` },
      returnedOn: { kind: 'day', sql: sql`o.returned_on` },
      pieces: { kind: 'number', sql: sql`o.pieces` },
      records: { kind: 'number', sql: sql`o.records` },
      lacksReceipt: {
        kind: 'flag',
        sql: sql`(o.receipt_number = '' and o.receipt_on is null and o.receipt_sha256 is null)`,
      },
    },
  }
}
