import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import { addDays } from '../../core/dates/days.ts'
import type { RegisterList } from '../registers/list/list-condition.ts'
import { SOON_DAYS } from './exemptions.rules.ts'

const objects = sql`exemption_object x join object n on n.organisation_id = x.organisation_id and n.id = x.object_id
  where x.organisation_id = o.organisation_id and x.exemption_id = o.id`
export const lastDay = sql`coalesce(o.ended_on, o.valid_to)`

/** What was granted is told apart by its days: ahead, in force, ended. */
export const standing = (ctx: Context) => {
  const today = ctx.clock.today()
  return sql`case when o.state <> 'granted' then o.state::text when ${lastDay} < ${today}::date then 'ended'
    when o.valid_from > ${today}::date then 'ahead' else 'inForce' end`
}

/** In force, and its last day within thirty days: to be renewed or let go. */
export const soon = (ctx: Context) => {
  const today = ctx.clock.today()
  return sql`(o.state = 'granted' and o.valid_from <= ${today}::date and ${lastDay} between ${today}::date and ${addDays(today, SOON_DAYS)}::date)`
}

/** What 例外措置台帳 filters and sorts by. Its rows are records with a unit of their own: `o` is the exemption itself. */
export function exemptionList(ctx: Context): RegisterList {
  return {
    kinds: [],
    from: sql`exemption o join record r on r.organisation_id = o.organisation_id and r.id = o.id
      join duty d on d.organisation_id = o.organisation_id and d.id = o.duty_id
      left join decision c on c.organisation_id = o.organisation_id and c.id = o.decision_id`,
    words: sql`concat_ws(' ', o.number, d.title, o.asked_by, o.reason, o.compensating_measure, (select string_agg(n.name, ' ') from ${objects}))`,
    order: '-number',
    columns: {
      number: { kind: 'text', sql: sql`o.number` },
      state: { kind: 'choice', sql: sql`(${standing(ctx)})` },
      endsSoon: { kind: 'flag', sql: soon(ctx) },
      emergency: { kind: 'flag', sql: sql`o.emergency` },
      withoutEvidence: { kind: 'flag', sql: sql`(o.state = 'asked' and o.evidence_id is null)` },
      dutyId: { kind: 'id', sql: sql`o.duty_id` },
      duty: { kind: 'text', sql: sql`d.title` },
      unitId: { kind: 'id', sql: sql`o.unit_id` },
      askedBy: { kind: 'text', sql: sql`o.asked_by` },
      fiscalYear: { kind: 'number', sql: sql`r.fiscal_year` },
      askedOn: { kind: 'day', sql: sql`o.asked_on` },
      validFrom: { kind: 'day', sql: sql`o.valid_from` },
      validTo: { kind: 'day', sql: lastDay },
      decidedOn: { kind: 'day', sql: sql`c.decided_on` },
    },
  }
}
