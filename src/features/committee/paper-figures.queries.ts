import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import { addDays, startOfDay, type Day } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'
import { foldDuties } from '../duties/duties.rules.ts'
import { loadBodies, loadFoldInput } from '../duties/fold-input.ts'
import type { DutyState } from '../duties/states.types.ts'

export type StandingDuty = Pick<
  DutyState,
  'dutyId' | 'state' | 'reason' | 'strength' | 'heads' | 'validUntil' | 'due'
> & { title: string }
export type Figures = {
  day: Day
  duties: StandingDuty[]
  exemptions: { title: string; validFrom: Day; validTo: Day | null; reason: string; measure: string }[]
  decisions: { subject: string; decidedOn: Day; decidedBy: string; number: string }[]
  since: Day | null
  programmes: { year: number; state: string; lines: number; done: number; late: number }[]
  activities: { title: string; post: string; due: Day; state: string; doneOn: Day | null }[]
}

/** Everything that the papers of a meeting show, as of its day and by what is known now. */
export async function loadFigures(tx: Tx, ctx: Context, day: Day): Promise<Figures> {
  const { rows: last } = await sql<{ heldOn: Day }>`
    select held_on from meeting where state = 'held' and held_on < ${day}::date order by held_on desc limit 1`.execute(
    tx,
  )
  const since = last[0]?.heldOn ?? null
  return {
    day,
    since,
    duties: await standing(tx, ctx, day),
    exemptions: await exemptionsOn(tx, day),
    decisions: await decisionsSince(tx, day, since),
    programmes: await programmesOn(tx, day),
    activities: await openActivities(tx, since, day),
  }
}

async function standing(tx: Tx, ctx: Context, day: Day): Promise<StandingDuty[]> {
  const bodies = await loadBodies(tx)
  const input = await loadFoldInput(tx, null, bodies)
  const end = startOfDay(addDays(day, 1))
  const now = ctx.clock.now().toISOString()
  const { duties } = foldDuties(input, { asOf: day, knownAt: end < now ? end : now })
  const titles = new Map(
    (await tx.selectFrom('duty').select(['id', 'title']).execute()).map(({ id, title }) => [id, title]),
  )
  return duties
    .filter(({ bodyId }) => bodyId === bodies[0]?.id)
    .map((state) => ({ ...state, title: titles.get(state.dutyId) ?? '' }))
}

async function exemptionsOn(tx: Tx, day: Day): Promise<Figures['exemptions']> {
  const { rows } = await sql<Figures['exemptions'][number]>`
    select distinct on (s.id) d.title, s.valid_from, s.valid_to, coalesce(e.reason, '') as reason, coalesce(e.compensating_measure, '') as measure
    from signal s join duty d on d.organisation_id = s.organisation_id and d.id = s.duty_id
    left join exemption e on e.organisation_id = s.organisation_id and e.signal_id = s.id
    where s.kind = 'exemption' and s.retracted_at is null and s.valid_from <= ${day}::date and (s.valid_to is null or s.valid_to >= ${day}::date)
    order by s.id`.execute(tx)
  return rows.toSorted((a, b) => (a.validTo ?? '9999').localeCompare(b.validTo ?? '9999'))
}

async function decisionsSince(tx: Tx, day: Day, since: Day | null): Promise<Figures['decisions']> {
  const { rows } = await sql<Figures['decisions'][number]>`
    select x.subject, x.decided_on, x.decided_by, r.document_number as number from decision x
    join record r on r.organisation_id = x.organisation_id and r.id = x.id
    where x.decided_on <= ${day}::date and x.decided_on > coalesce(${since}::date, ${addDays(day, -183)}::date) order by x.decided_on, x.id limit 300`.execute(
    tx,
  )
  return rows
}

async function programmesOn(tx: Tx, day: Day): Promise<Figures['programmes']> {
  const { rows } = await sql<Figures['programmes'][number]>`
    select p.fiscal_year as year, p.state, count(distinct l.id)::int as lines, count(a.id) filter (where a.state = 'done')::int as done,
      count(a.id) filter (where a.state = 'open' and a.due < ${day}::date)::int as late
    from programme p left join programme_line l on l.organisation_id = p.organisation_id and l.programme_id = p.id
    left join activity a on a.organisation_id = l.organisation_id and a.line_id = l.id
    where p.state in ('draft', 'asked', 'decided') group by p.organisation_id, p.id order by p.fiscal_year, p.version`.execute(
    tx,
  )
  return rows
}

/** What the committee decided to have done: everything still open, and what was done since its last meeting. */
async function openActivities(tx: Tx, since: Day | null, day: Day): Promise<Figures['activities']> {
  const { rows } = await sql<Figures['activities'][number]>`
    select a.title, coalesce(p.title, '') as post, a.due, a.state, a.done_on from activity a
    left join post p on p.organisation_id = a.organisation_id and p.id = a.owner_post_id
    where a.source = 'committee' and (a.state = 'open' or a.done_on > coalesce(${since}::date, ${addDays(day, -183)}::date))
    order by a.due, a.id`.execute(tx)
  return rows
}
