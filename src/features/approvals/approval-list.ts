import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { RegisterList } from '../registers/list/list-condition.ts'
import type { OwnPosts } from './own-posts.queries.ts'
import { drafted, waitsAt } from './visible.ts'

/** What 決裁 is filtered and sorted by: `o` is the approval itself, `r` its record, `d` its decision. */
export const approvalList = (ctx: Context, posts: OwnPosts): RegisterList => ({
  kinds: [],
  from: sql`approval o join record r on r.organisation_id = o.organisation_id and r.id = o.id
    left join decision d on d.organisation_id = o.organisation_id and d.id = o.decision_id`,
  words: sql`concat_ws(' ', o.subject, o.drafted_by_name, o.key, r.document_number)`,
  order: '-draftedOn',
  columns: {
    subject: { kind: 'text', sql: sql`o.subject` },
    state: { kind: 'choice', sql: sql`o.state` },
    kind: { kind: 'choice', sql: sql`o.kind` },
    way: { kind: 'choice', sql: sql`o.way` },
    unitId: { kind: 'id', sql: sql`o.unit_id` },
    fiscalYear: { kind: 'number', sql: sql`r.fiscal_year` },
    draftedOn: { kind: 'day', sql: sql`o.drafted_on` },
    decidedOn: { kind: 'day', sql: sql`d.decided_on` },
    waiting: { kind: 'flag', sql: waitsAt(posts) },
    own: { kind: 'flag', sql: drafted(ctx) },
  },
})

/** What 収受簿 is filtered and sorted by. */
export const incomingList = (ctx: Context, posts: OwnPosts): RegisterList => ({
  kinds: [],
  from: sql`incoming o join record r on r.organisation_id = o.organisation_id and r.id = o.id`,
  words: sql`concat_ws(' ', o.subject, o.from_name, o.their_number, r.document_number)`,
  order: '-receivedOn',
  columns: {
    subject: { kind: 'text', sql: sql`o.subject` },
    unitId: { kind: 'id', sql: sql`o.unit_id` },
    fiscalYear: { kind: 'number', sql: sql`r.fiscal_year` },
    receivedOn: { kind: 'day', sql: sql`o.received_on` },
    answerBy: { kind: 'day', sql: sql`o.answer_by` },
    open: { kind: 'flag', sql: sql`(o.closed_on is null)` },
    overdue: {
      kind: 'flag',
      sql: sql`(o.closed_on is null and coalesce(o.answer_by < ${ctx.clock.today()}::date, false))`,
    },
    waiting: {
      kind: 'flag',
      sql: sql`(exists (select from viewing v where v.organisation_id = o.organisation_id and v.incoming_id = o.id and v.seen_at is null
        and v.post_id = any(${[...posts.keys()]}::uuid[])))`,
    },
  },
})
