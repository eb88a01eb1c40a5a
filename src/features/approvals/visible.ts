import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import { withinReach } from '../../core/query.ts'
import { type OwnPosts, personOf } from './own-posts.queries.ts'

const accountOf = ({ actor }: Context): string | null => (actor.kind === 'user' ? actor.id : null)

export const idsOf = (posts: OwnPosts): RawBuilder<unknown> => sql`${[...posts.keys()]}::uuid[]`

/** Drafted by the actor: the person of the roster, or the account where it has none. `o` is the approval, `r` its record. */
export const drafted = (ctx: Context): RawBuilder<boolean> =>
  sql<boolean>`coalesce(o.drafted_by = ${personOf(ctx)}::uuid or (o.drafted_by is null and r.created_by ->> 'id' = ${accountOf(ctx)}), false)`

/** It lies at one of the actor's posts. */
export const waitsAt = (posts: OwnPosts): RawBuilder<boolean> =>
  sql<boolean>`(o.state = 'circulating' and exists (select from approval_step w where w.organisation_id = o.organisation_id and w.approval_id = o.id
    and w.round = o.round and w.state = 'here' and w.post_id = any(${idsOf(posts)})))`

/**
 * Which approvals somebody sees: those of units that `approvals.read` covers, one's own drafts, and those that came, come or were shown to a post
 * that one holds or acts for today, or that one stamped. Nobody needs a permission for the paper that lies on one's desk.
 */
export function visibleApproval(ctx: Context, posts: OwnPosts): RawBuilder<boolean> {
  const reach = ctx.access.get('approvals.read') ?? new Set<string>()
  if (reach === 'all') return sql<boolean>`true`
  const personId = personOf(ctx)
  return sql<boolean>`(${withinReach(reach, 'o.unitId')} or ${drafted(ctx)}
    or exists (select from approval_step s where s.organisation_id = o.organisation_id and s.approval_id = o.id
      and (s.post_id = any(${idsOf(posts)}) or s.person_id = ${personId}::uuid or s.after_view_person_id = ${personId}::uuid) and o.state <> 'draft')
    or exists (select from viewing v where v.organisation_id = o.organisation_id and v.approval_id = o.id
      and (v.post_id = any(${idsOf(posts)}) or v.person_id = ${personId}::uuid)))`
}

/** The same for what came in: within `approvals.read`, entered by oneself, or shown to one's post. */
export function visibleIncoming(ctx: Context, posts: OwnPosts): RawBuilder<boolean> {
  const reach = ctx.access.get('approvals.read') ?? new Set<string>()
  if (reach === 'all') return sql<boolean>`true`
  return sql<boolean>`(${withinReach(reach, 'o.unitId')} or r.created_by ->> 'id' = ${accountOf(ctx)}
    or exists (select from viewing v where v.organisation_id = o.organisation_id and v.incoming_id = o.id
      and (v.post_id = any(${idsOf(posts)}) or v.person_id = ${personOf(ctx)}::uuid)))`
}
