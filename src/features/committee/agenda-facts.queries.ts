import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import { addMonths, fiscalYearOf, type Day } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'
import { loadDutyRows } from '../duties/duty-rows.queries.ts'
import { catalogue } from '../measures/catalogue.ts'
import type { AgendaFacts, DutyFact } from './agenda.rules.ts'
import { halfYearOf } from './half-year.rules.ts'
import { matterOf } from './matters.rules.ts'

type Counted = {
  inForce: number
  ending: number
  decisions: number
  openActivities: number
  programmes: { year: number; state: 'draft' | 'asked' | 'decided' }[]
  continued: { kind: 'deliberation' | 'report'; title: string; dutyId: string | null }[]
}

/** What is due before the committee on a day: the states as they stand today, registers and decisions as of the day. A fixed number of statements. */
export async function loadAgendaFacts(tx: Tx, ctx: Context, day: Day): Promise<AgendaFacts> {
  const { matters, negatives, duties } = await dutyFacts(tx, ctx)
  const half = halfYearOf(day)
  const year = fiscalYearOf(day)
  const { rows } = await sql<Counted>`
    with last as (select held_on, id from meeting where state = 'held' and held_on < ${day}::date order by held_on desc limit 1),
      exempt as (select distinct on (s.id) s.id, s.valid_to from signal s where s.kind = 'exemption' and s.retracted_at is null
        and s.valid_from <= ${day}::date and (s.valid_to is null or s.valid_to >= ${day}::date))
    select (select count(*)::int from exempt) as in_force,
      (select count(*)::int from exempt where valid_to <= ${addMonths(day, 6)}::date) as ending,
      (select count(*)::int from decision where decided_on <= ${day}::date and decided_on > coalesce((select held_on from last), ${half.from}::date - 1)) as decisions,
      (select count(*)::int from activity where source = 'committee' and state = 'open') as open_activities,
      coalesce((select json_agg(distinct jsonb_build_object('year', p.fiscal_year, 'state', p.state)) from programme p
        where p.fiscal_year in (${year}, ${year + 1}) and p.state in ('draft', 'asked', 'decided')), '[]') as programmes,
      coalesce((select json_agg(json_build_object('kind', i.kind, 'title', i.title, 'dutyId', i.duty_id) order by i.position) from meeting_item i
        where i.meeting_id = (select id from last) and i.outcome = 'continued'), '[]') as continued`.execute(tx)
  const counted = rows[0]
  return {
    day,
    continued: counted?.continued ?? [],
    openActivities: counted?.openActivities ?? 0,
    duties,
    // A decided programme counts before the draft of its amendment.
    programmes: new Map(
      (counted?.programmes ?? [])
        .toSorted((a, b) => Number(a.state === 'decided') - Number(b.state === 'decided'))
        .map((row) => [row.year, row.state]),
    ),
    matters,
    exemptions: { inForce: counted?.inForce ?? 0, ending: counted?.ending ?? 0 },
    negatives,
    decisions: counted?.decisions ?? 0,
  }
}

async function dutyFacts(tx: Tx, ctx: Context): Promise<{ matters: DutyFact[]; negatives: number; duties: number }> {
  if (ctx.access.get('duties.read') !== 'all') return { matters: [], negatives: 0, duties: 0 }
  const { rows, bodies } = await loadDutyRows(tx, ctx)
  const { byId } = await catalogue()
  const own = rows.filter(({ bodyId }) => bodyId === bodies[0]?.id)
  const matters = own.flatMap(({ id, title, measureId, mark, validUntil }): DutyFact[] => {
    const measure = byId.get(measureId ?? '')
    const kind = measure && matterOf(measure)
    return kind ? [{ id, title, kind, state: mark.state, validUntil }] : []
  })
  return {
    matters: matters.toSorted((a, b) => a.title.localeCompare(b.title, 'ja')),
    negatives: own.filter(({ mark }) => mark.state === 'unmet').length,
    duties: own.length,
  }
}
