import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { query } from '../../core/query.ts'
import { events, type ruleShape } from './activities.schema.ts'

type Rule = z.output<typeof ruleShape>

/** What each event starts, in the order of the closed list. One statement. */
export const readRules = (ctx: Context): Promise<Rule[]> =>
  query(ctx, 'programme.read', async (tx) => {
    const { rows } = await sql<Rule>`
      select r.id, r.event, r.title, r.security_role, r.days_before, r.days_after, r.steps, r.record_asked, r.minutes, r.active, r.provenance, r.since,
        case when d.id is null then null else json_build_object('id', d.id, 'name', d.title) end as duty,
        case when p.id is null then null else json_build_object('id', p.id, 'name', p.title) end as owner,
        (select count(*)::int from activity a where a.organisation_id = r.organisation_id and a.rule_id = r.id and a.state = 'open') as open
      from activity_rule r
      left join duty d on d.organisation_id = r.organisation_id and (d.id = r.duty_id or (r.duty_id is null and d.measure_id = r.measure_id))
      left join post p on p.organisation_id = r.organisation_id and p.id = r.owner_post_id
      order by array_position(${[...events]}::text[], r.event::text), r.title, r.id`.execute(tx)
    return rows
  })
