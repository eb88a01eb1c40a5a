import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { fail } from '../../core/errors.ts'
import { query, withinReach } from '../../core/query.ts'
import type { whereabouts } from './media.schema.ts'

type Row = z.output<typeof whereabouts>[number]

/** Where an object is when it is not in its place: lent, taken out, with another party, about to be disposed of. Two statements. */
export const readWhereabouts = (ctx: Context, { id }: { id: string }): Promise<Row[]> =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const { rows: own } =
      await sql`select from object o where o.id = ${id}::uuid and ${withinReach(reach, 'o.unitId')}`.execute(tx)
    if (own.length === 0) throw fail('notFound')
    const today = ctx.clock.today()
    const { rows } = await sql<Row>`
      select 'loan' as kind, l.medium_id as id, '' as number, l.borrower as who, l.due_on as due, l.due_on < ${today}::date as overdue
        from medium_loan l where l.medium_id = ${id}::uuid and l.returned_on is null
      union all select 'takeOut', t.id, t.number, t.destination, t.to_on, t.to_on < ${today}::date
        from take_out_object x join take_out t on t.organisation_id = x.organisation_id and t.id = x.take_out_id
        where x.object_id = ${id}::uuid and t.state = 'out'
      union all select 'handOver', h.id, h.number, h.partner, h.return_due, h.return_due < ${today}::date
        from hand_over_object x join hand_over h on h.organisation_id = x.organisation_id and h.id = x.hand_over_id
        where x.object_id = ${id}::uuid and h.direction = 'out' and h.returned_on is null and h.return_due is not null
      union all select 'disposal', d.id, d.number, d.contractor, d.planned_on, coalesce(d.planned_on < ${today}::date, false)
        from disposal d where d.object_id = ${id}::uuid and d.done_on is null and d.withdrawn_on is null
      order by 6 desc, 5 nulls last, 3`.execute(tx)
    return rows
  })
