import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../core/db/database.ts'
import type { Day } from '../../core/dates/days.ts'
import type { Standing } from './demarcations.labels.ts'

/** A yearly confirmation speaks for a year: the frequency that the basic policy's duty has as shipped. */
const CONFIRMED_MONTHS = 12

/** What of `memorandum` speaks for a body on the day: what is in force goes before what has run out, then the latest. For `left join lateral`, as `s`. */
export const spokenFor = (day: Day, months = CONFIRMED_MONTHS): RawBuilder<unknown> => sql`(
  select x.*, coalesce(x.last_day >= ${day}::date, true) as in_force, coalesce(x.next_review <= ${day}::date, false) as review_due,
    case when x.last_day < ${day}::date then 'expired' when x.kind = 'memorandum' then 'signed' when x.kind = 'notNeeded' then 'notNeeded' else 'confirmed' end as standing
  from (select r.*, case when r.kind = 'yearlyConfirmation' then least(r.valid_to, (r.signed_on + make_interval(months => ${months}))::date - 1) else r.valid_to end as last_day
    from memorandum r where r.organisation_id = m.organisation_id and r.party_id = m.id and r.withdrawn_at is null and r.signed_on <= ${day}::date) x
  order by in_force desc, x.signed_on desc, x.recorded_at desc, x.id desc limit 1)`

export type MemorandumStanding = {
  bodyId: string
  standing: Standing
  memorandumId: string | null
  signedOn: Day | null
  /** Last day on which it speaks; null without an end. */
  lastDay: Day | null
  reviewDue: boolean
}

/**
 * For each member body of the day: whether a memorandum, a recorded judgement that none is needed, or a confirmation of the last year is there (R14 of
 * states.md; 基本方針4(2)). One statement over all bodies, for the check of this duty: `signed`, `notNeeded` and `confirmed` are positive, the others negative.
 */
export async function memorandumStanding(tx: Tx, day: Day, months = CONFIRMED_MONTHS): Promise<MemorandumStanding[]> {
  const { rows } = await sql<MemorandumStanding>`
    select m.id as body_id, coalesce(s.standing, 'missing') as standing, s.id as memorandum_id, s.signed_on, s.last_day, coalesce(s.review_due, false) as review_due
    from member_body m join object o on o.organisation_id = m.organisation_id and o.id = m.id left join lateral ${spokenFor(day, months)} s on true
    where (o.valid_from is null or o.valid_from <= ${day}::date) and (o.valid_to is null or o.valid_to >= ${day}::date) order by m.code`.execute(
    tx,
  )
  return rows
}
