import { sql } from 'kysely'
import type { CommandScope } from '../../core/command.ts'
import type { Context } from '../../core/context.ts'
import { dayOf } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'
import type { ApprovalActKind } from '../../core/db/db.gen.ts'
import { AppError, fail } from '../../core/errors.ts'
import type { Approval } from './approval-row.ts'
import { approvalSubject } from './approval.subject.ts'
import { approvalErrors } from './approvals.errors.ts'
import { actLabels, stateLabels } from './approvals.labels.ts'
import type { ApprovalAct } from './may-act.ts'
import { loadOwnPosts, type OwnPosts } from './own-posts.queries.ts'
import { visibleApproval } from './visible.ts'

type Aim = { id: string; version?: number; stepId?: string }

/**
 * The way to an approval that will be written: 404 unless the actor sees it, 409 saying who did what where the form is an older one,
 * 403 with the reason where the act is not theirs or not open.
 */
export async function loadApproval(
  { tx, ctx, load }: Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'load'>,
  { id, version, stepId }: Aim,
  act: ApprovalAct,
): Promise<{ row: Approval; posts: OwnPosts }> {
  const posts = await loadOwnPosts(tx, ctx)
  const { rows } = await sql<{ version: number }>`
    select o.version from approval o join record r on r.organisation_id = o.organisation_id and r.id = o.id
    where o.id = ${id}::uuid and ${visibleApproval(ctx, posts)}`.execute(tx)
  if (!rows[0]) throw fail('notFound')
  // Locked before the version is compared: the second of two clicks waits here and then sees the first.
  const { rows: locked } = await sql<{ version: number }>`
    select version from approval where id = ${id}::uuid for update`.execute(tx)
  if (version !== undefined && locked[0]?.version !== version) throw await movedBy(tx, ctx, id)
  return { row: await load(approvalSubject(posts, stepId ?? null), id, act), posts }
}

/** What happened meanwhile, by whom and when. */
async function movedBy(tx: Tx, ctx: Context, id: string): Promise<AppError> {
  const { rows } = await sql<{
    act: ApprovalActKind
    personName: string
    post: string
    at: Date
    state: Approval['state']
  }>`
    select a.act, a.person_name, a.post, a.at, o.state from approval_act a join approval o on o.organisation_id = a.organisation_id and o.id = a.approval_id
    where a.approval_id = ${id}::uuid order by a.version desc limit 1`.execute(tx)
  const [last] = rows
  if (!last) return fail('changedMeanwhile')
  const iso = last.at.toISOString()
  const clock = new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' }).format(
    last.at,
  )
  const at = `${dayOf(iso) === ctx.clock.today() ? '' : `${dayOf(iso)} `}${clock}`
  const who = [last.post, last.personName].filter(Boolean).join(' ')
  const ja = approvalErrors('moved', { at, who, act: actLabels[last.act].ja, state: stateLabels[last.state].ja })
  const en = approvalErrors('moved', { at, who, act: actLabels[last.act].en, state: stateLabels[last.state].en })
  return new AppError(ja.code, { status: 409, ja: ja.text.ja, en: en.text.en })
}
