import { sql } from 'kysely'
import type { DutyState } from '../../features/duties/states.types.ts'
import { refreshStates } from '../../features/duties/refresh-states.ts'
import { actingOf, blank } from './work-item-parts.ts'
import { horizonOf } from './sections.rules.ts'
import type { WorkSource } from './work-source.types.ts'
import type { WorkItem } from './work-item.schema.ts'

type Row = { id: string; title: string; clauseId: string | null; postId: string | null; folded: DutyState }

/**
 * What the states of the duties of one's own posts ask for next: to attach, to renew before it runs out, to correct, to decide. A duty with an open
 * activity of one's own is left out, since that says more. Who has a duty has it with all its objects (R12), so the cached states hold.
 */
export const dutyWork: WorkSource = async (tx, ctx, own) => {
  if (own.size === 0) return []
  await refreshStates(tx, ctx.organisationId, ctx.clock)
  const today = ctx.clock.today()
  const posts = [...own.keys()]
  const { rows } = await sql<Row>`
    with bearer as (
      select distinct on (g.security_role) g.security_role, g.post_id from designation g
      where g.valid_from <= ${today}::date and (g.valid_to is null or g.valid_to >= ${today}::date) order by g.security_role, g.valid_from desc, g.id desc),
    theirs as (
      select d.id, d.title, d.organisation_id, s.folded,
        case s.folded->'next'->>'role' when 'owner' then coalesce(d.owner_post_id, (select b.post_id from bearer b where b.security_role = v.subject_role))
          else (select b.post_id from bearer b where b.security_role = s.folded->'next'->>'role') end as post_id
      from duty_state s join duty d on d.organisation_id = s.organisation_id and d.id = s.duty_id
      join lateral (select v.subject_role from duty_version v where v.organisation_id = d.organisation_id and v.duty_id = d.id and v.retracted_at is null
        order by v.recorded_at desc limit 1) v on true
      where s.folded->'next' is not null and s.folded->>'next' is not null and s.folded->'next'->>'act' <> 'confirm'
        and (s.state in ('unmet', 'partly', 'unknown') or s.folded->'next'->>'due' <= ${horizonOf(today)}))
    select t.id, t.title, t.folded, t.post_id,
      (select x.clause_id from anchor x where x.organisation_id = t.organisation_id and x.duty_id = t.id and x.retracted_at is null and x.valid_to is null
        order by x.recorded_at, x.id limit 1) as clause_id
    from theirs t where t.post_id = any(${posts}::uuid[])
      and not exists (select from activity a where a.organisation_id = t.organisation_id and a.duty_id = t.id and a.state = 'open' and a.owner_post_id = any(${posts}::uuid[]))
    order by t.folded->'next'->>'due' nulls last, t.id limit 100`.execute(tx)
  return rows.flatMap((row): WorkItem[] => {
    const { next } = row.folded
    if (next === null) return []
    return [
      {
        ...blank,
        kind: 'duty',
        id: `${row.id} ${row.folded.bodyId}`,
        title: row.title,
        act: next.act,
        why: row.title,
        clauseId: row.clauseId,
        due: next.due,
        href: `/duties/${row.id}?do=${next.act}`,
        acting: actingOf(own, row.postId ?? undefined, next.act === 'decide'),
      },
    ]
  })
}
