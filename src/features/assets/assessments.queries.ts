import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { query, withinReach } from '../../core/query.ts'
import type { assessmentRow } from './assets.schema.ts'

/** Impact assessments within reach, those whose review is due or near first; one statement. */
export const readAssessments = (ctx: Context): Promise<z.output<typeof assessmentRow>[]> =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const { rows } = await sql<z.output<typeof assessmentRow>>`
      select i.id, i.number, i.name, i.kind, i.published_on, i.next_review,
        case when u.id is null then null else json_build_object('id', u.id, 'name', u.name) end as unit,
        coalesce(i.next_review <= ${ctx.clock.today()}::date, false) as overdue,
        coalesce((select json_agg(json_build_object('id', a.id, 'number', a.number, 'name', o.name) order by a.number)
          from impact_assessment_asset x join asset a on a.organisation_id = x.organisation_id and a.id = x.asset_id
          join object o on o.organisation_id = a.organisation_id and o.id = a.id
          where x.organisation_id = i.organisation_id and x.assessment_id = i.id and ${withinReach(reach, 'o.unitId')}), '[]') as assets
      from impact_assessment i left join object u on u.organisation_id = i.organisation_id and u.id = i.unit_id
      where ${withinReach(reach, 'i.unitId')} order by i.next_review nulls last, i.name, i.id`.execute(tx)
    return rows
  })
