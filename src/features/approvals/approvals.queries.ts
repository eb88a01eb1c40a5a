import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { inScope, type Tx } from '../../core/db/database.ts'
import { listCondition } from '../registers/list/list-condition.ts'
import type { ListInput } from '../registers/list/list.schema.ts'
import { inOrder, pageOfIds } from '../registers/list/page-of-ids.ts'
import { approvalErrors } from './approvals.errors.ts'
import { approvalList } from './approval-list.ts'
import type { approvalRow } from './approvals.schema.ts'
import { loadOwnPosts, type OwnPosts } from './own-posts.queries.ts'
import { drafted, visibleApproval, waitsAt } from './visible.ts'

export type ApprovalRow = z.output<typeof approvalRow>

/** A page of what the reader sees of 決裁; a fixed number of statements whatever the size. */
export const readApprovals = (ctx: Context, input: ListInput) =>
  inScope(ctx.db, ctx.organisationId, async (tx) => {
    const posts = await loadOwnPosts(tx, ctx)
    const list = approvalList(ctx, posts)
    const listed = await listCondition(tx, ctx, list, 'all', input)
    const condition = sql<boolean>`(${listed} and ${visibleApproval(ctx, posts)})`
    const { ids, ...page } = await pageOfIds(tx, list, condition, input)
    return { ...page, rows: inOrder(ids, await readShown(tx, ctx, posts, sql<boolean>`o.id = any(${ids}::uuid[])`)) }
  })

/** Approvals with names for what is stored as ids; one statement. */
export async function readShown(
  tx: Tx,
  ctx: Context,
  posts: OwnPosts,
  wanted: RawBuilder<boolean>,
): Promise<ApprovalRow[]> {
  const { rows } = await sql<ApprovalRow>`
    select o.id, o.kind, o.subject, o.state, o.way, c.name as class_name,
      case when u.id is null then null else json_build_object('id', u.id, 'name', u.name) end as unit,
      o.drafted_by_name, o.drafted_post, o.drafted_on, o.key, d.decided_on,
      coalesce((select json_agg(s.post order by s.position, s.id) from approval_step s where s.organisation_id = o.organisation_id
        and s.approval_id = o.id and s.round = o.round and s.state = 'here' and o.state = 'circulating'), '[]') as at,
      ${waitsAt(posts)} as waits_for_me, ${drafted(ctx)} as own
    from approval o join record r on r.organisation_id = o.organisation_id and r.id = o.id
    left join approval_class c on c.organisation_id = o.organisation_id and c.id = o.class_id
    left join object u on u.organisation_id = o.organisation_id and u.id = o.unit_id
    left join decision d on d.organisation_id = o.organisation_id and d.id = o.decision_id
    where ${wanted}`.execute(tx)
  return rows
}

/** The draft that a signed sheet belongs to, by the key printed on it, typed in any way. @throws {AppError} 404 */
export const findByKey = (ctx: Context, { key }: { key: string }) =>
  inScope(ctx.db, ctx.organisationId, async (tx) => {
    const posts = await loadOwnPosts(tx, ctx)
    const plain = key
      .normalize('NFKC')
      .toUpperCase()
      .replaceAll(/[^A-Z0-9]/g, '')
    const printed = plain.replaceAll(/(.{4})(?=.)/g, '$1-')
    const { rows } = await sql<{ id: string }>`
      select o.id from approval o join record r on r.organisation_id = o.organisation_id and r.id = o.id
      where o.key = ${printed} and ${visibleApproval(ctx, posts)}`.execute(tx)
    const [found] = rows
    if (!found) throw approvalErrors('keyUnknown', {}, [{ path: 'key', message: '' }])
    return found
  })
