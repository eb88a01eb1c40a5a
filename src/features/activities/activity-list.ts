import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { RegisterList } from '../registers/list/list-condition.ts'
import type { OwnPosts } from './acted-for.queries.ts'

/** The clause that a duty is anchored to first. */
const clause = sql`(select x.clause_id from anchor x where x.organisation_id = o.organisation_id and x.duty_id = o.duty_id
  and x.retracted_at is null and x.valid_to is null order by x.recorded_at, x.id limit 1)`

/** What activities are filtered and sorted by; `o` is the activity itself. */
export function activityList(ctx: Context, own: OwnPosts): RegisterList {
  return {
    kinds: [],
    from: sql`activity o`,
    words: sql`concat_ws(' ', o.title, o.note, o.record_asked, (select d.title from duty d where d.organisation_id = o.organisation_id and d.id = o.duty_id),
      (select p.title from post p where p.organisation_id = o.organisation_id and p.id = o.owner_post_id))`,
    order: 'due',
    columns: {
      title: { kind: 'text', sql: sql`o.title` },
      state: { kind: 'choice', sql: sql`o.state` },
      late: { kind: 'flag', sql: sql`(o.state = 'open' and o.due < ${ctx.clock.today()}::date)` },
      mine: { kind: 'flag', sql: sql`(o.owner_post_id = any(${[...own.keys()]}::uuid[]) is true)` },
      unitId: { kind: 'id', sql: sql`o.unit_id` },
      ownerPostId: { kind: 'id', sql: sql`o.owner_post_id` },
      dutyId: { kind: 'id', sql: sql`o.duty_id` },
      clauseId: { kind: 'id', sql: clause },
      // The number of a measure begins with the section of the guideline.
      section: {
        kind: 'number',
        sql: sql`(select substr(d.measure_id, 2, 2)::int from duty d where d.organisation_id = o.organisation_id and d.id = o.duty_id and d.measure_id ~ '^m[0-9]{4}$')`,
      },
      source: { kind: 'choice', sql: sql`o.source` },
      opens: { kind: 'day', sql: sql`o.opens` },
      due: { kind: 'day', sql: sql`o.due` },
      doneOn: { kind: 'day', sql: sql`o.done_on` },
      minutes: { kind: 'number', sql: sql`o.minutes` },
    },
  }
}
