import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { RegisterList } from '../registers/list/list-condition.ts'
import { spokenFor } from './standing.queries.ts'

/** Member bodies that exist today, with what of their memoranda speaks for them; all of it filters and sorts. */
export function agreementList(ctx: Context): RegisterList {
  const today = ctx.clock.today()
  return {
    kinds: ['memberBody'],
    from: sql`member_body m join object o on o.organisation_id = m.organisation_id and o.id = m.id
      and (o.valid_from is null or o.valid_from <= ${today}::date) and (o.valid_to is null or o.valid_to >= ${today}::date)
      left join lateral ${spokenFor(today)} s on true`,
    order: 'number',
    columns: {
      number: { kind: 'text', sql: sql`m.code` },
      name: { kind: 'text', sql: sql`o.name` },
      standing: { kind: 'choice', sql: sql`coalesce(s.standing, 'missing')` },
      kind: { kind: 'choice', sql: sql`s.kind` },
      signedOn: { kind: 'day', sql: sql`s.signed_on` },
      lastDay: { kind: 'day', sql: sql`s.last_day` },
      nextReview: { kind: 'day', sql: sql`s.next_review` },
      reviewDue: { kind: 'flag', sql: sql`coalesce(s.review_due, false)` },
    },
  }
}
