import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { inScope, type Tx } from '../../core/db/database.ts'
import type { waitingRow } from './approvals.schema.ts'
import { loadOwnPosts, personOf } from './own-posts.queries.ts'
import { drafted } from './visible.ts'

type Waiting = z.output<typeof waitingRow>

/**
 * What waits for the actor in 決裁: steps at posts that they hold or act for today, 後閲, 供覧 not seen, and own drafts that came back.
 * For my work and for notifications; asks for no permission, since it is theirs. At most five statements.
 */
export async function approvalsWaitingFor(tx: Tx, ctx: Context): Promise<Waiting[]> {
  const posts = await loadOwnPosts(tx, ctx)
  const mine = [...posts.keys()]
  const held = [...posts].flatMap(([id, { acting }]) => (acting === null ? [id] : []))
  const personId = personOf(ctx)
  const { rows } = await sql<
    Omit<Waiting, 'acting' | 'since' | 'href'> & { postId: string | null; since: Date; incoming: boolean }
  >`
    select 'step' as what, o.id, o.subject, s.post, s.post_id, false as incoming,
      coalesce((select max(a.at) from approval_act a where a.organisation_id = o.organisation_id and a.approval_id = o.id), o.created_at) as since
    from approval o join approval_step s on s.organisation_id = o.organisation_id and s.approval_id = o.id and s.round = o.round
    where o.state = 'circulating' and s.state = 'here' and s.post_id = any(${mine}::uuid[])
    union all
    select 'afterView', o.id, o.subject, s.post, s.post_id, false, coalesce(s.acted_at, o.created_at)
    from approval_step s join approval o on o.organisation_id = s.organisation_id and o.id = s.approval_id
    where s.after_view_person_id is not null and s.after_viewed_at is null
      and (s.after_view_person_id = ${personId}::uuid or s.post_id = any(${held}::uuid[]))
    union all
    select 'viewing', coalesce(i.id, a.id), coalesce(i.subject, a.subject), v.post, v.post_id, i.id is not null, coalesce(ri.created_at, a.created_at)
    from viewing v left join incoming i on i.organisation_id = v.organisation_id and i.id = v.incoming_id
    left join record ri on ri.organisation_id = i.organisation_id and ri.id = i.id
    left join approval a on a.organisation_id = v.organisation_id and a.id = v.approval_id
    where v.seen_at is null and v.post_id = any(${mine}::uuid[])
    union all
    select 'returned', o.id, o.subject, o.drafted_post, o.drafted_post_id, false,
      coalesce((select max(a.at) from approval_act a where a.organisation_id = o.organisation_id and a.approval_id = o.id), o.created_at)
    from approval o join record r on r.organisation_id = o.organisation_id and r.id = o.id
    where o.state = 'returned' and ${drafted(ctx)}
    order by 7, 2`.execute(tx)
  return rows.map(({ postId, since, incoming, ...row }) => ({
    ...row,
    acting: row.what !== 'returned' && postId !== null && (posts.get(postId)?.acting ?? null) !== null,
    since: since.toISOString(),
    href: incoming ? `/incoming/${row.id}` : `/approvals/${row.id}`,
  }))
}

export const readWaiting = (ctx: Context) =>
  inScope(ctx.db, ctx.organisationId, async (tx) => ({ rows: await approvalsWaitingFor(tx, ctx) }))
