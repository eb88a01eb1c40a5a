import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Day } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'
import type { Every } from '../duties/signals.types.ts'
import { catalogue } from '../measures/catalogue.ts'
import type { MeasureObject } from '../measures/measures.schema.ts'
import { bearersOf, loadDesignated } from '../people/responsible.queries.ts'
import type { PlanDuty } from './propose.types.ts'
import { firstDayOf, lastDayOf } from './year.rules.ts'

type Row = {
  id: string
  title: string
  measureId: string | null
  objectKind: MeasureObject
  ownerPostId: string | null
  subjectRole: string
  strength: 'must' | 'should'
  every: Every | null
  trigger: string | null
  appliesFrom: Day | null
  objects: number
  units: number
  lastDone: Day | null
  notApplicableUntil: Day | null
  exempted: number
  hasEventRule: boolean
  inPolicy: boolean
}

/**
 * Every duty with what the proposal asks of it, five statements however many there are. Objects are those of the register that stand in the year;
 * 対象外 holds a year at most (states.md R12).
 */
export async function loadPlanDuties(tx: Tx, ctx: Context, fiscalYear: number): Promise<PlanDuty[]> {
  const today = ctx.clock.today()
  const [first, last] = [firstDayOf(fiscalYear), lastDayOf(fiscalYear)]
  const begins = today > first ? today : first
  const { rows } = await sql<Row>`
    with kinds as (
      select kind, count(*)::int as objects, count(distinct unit_id)::int as units from object
      where (valid_from is null or valid_from <= ${last}::date) and (valid_to is null or valid_to >= ${begins}::date) group by kind
    ), spoken as (
      select duty_id,
        max(valid_from) filter (where kind in ('check', 'activity', 'evidence', 'selfInspection', 'securityAudit') and verdict = 'positive') as last_done,
        max(least(coalesce(valid_to, 'infinity'), (valid_from + interval '12 months')::date)) filter (where kind = 'notApplicable' and object_id is null)
          as not_applicable_until,
        count(distinct object_id) filter (where kind = 'exemption' and valid_from <= ${begins}::date and valid_to >= ${begins}::date)::int as exempted
      from signal where retracted_at is null and valid_from <= ${today}::date group by duty_id
    )
    select d.id, d.title, d.measure_id, d.object_kind, d.owner_post_id, v.subject_role, v.strength, v.every, v.trigger, v.applies_from,
      coalesce(k.objects, 0) as objects, coalesce(k.units, 0) as units, s.last_done, s.not_applicable_until, coalesce(s.exempted, 0) as exempted,
      exists (select from activity_rule r where r.organisation_id = d.organisation_id and r.duty_id = d.id and r.active) as has_event_rule,
      exists (select from anchor a join clause c on c.organisation_id = a.organisation_id and c.id = a.clause_id
        where a.organisation_id = d.organisation_id and a.duty_id = d.id and a.retracted_at is null and c.tier = 'basicPolicy') as in_policy
    from duty d
    join lateral (select * from duty_version v where v.organisation_id = d.organisation_id and v.duty_id = d.id and v.retracted_at is null
      order by v.recorded_at desc limit 1) v on true
    left join kinds k on k.kind = d.object_kind left join spoken s on s.duty_id = d.id
    order by d.measure_id nulls last, d.title, d.id`.execute(tx)
  const { byId } = await catalogue()
  const bearers = bearersOf((await loadDesignated(tx, begins, 'all')).designated)
  return rows.map(({ measureId, exempted, ...row }) => {
    const measure = byId.get(measureId ?? '')
    return {
      ...row,
      guideline: measure?.clause ?? null,
      optional: measure !== undefined && measure.appliesIf !== 'always',
      ownerPostId: row.ownerPostId ?? bearers.get(row.subjectRole) ?? null,
      exempted: exempted > 0 && exempted >= row.objects,
      evidence: measure?.evidence ?? [],
    }
  })
}
