import { command, type CommandScope } from '../../core/command.ts'
import { fail } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { approvalErrors } from './approvals.errors.ts'
import { loadApproval } from './load-approval.ts'
import { newViewing } from './incoming.schema.ts'
import { loadIncoming, shownIncoming } from './incoming.subject.ts'
import { shownApproval } from './write-act.ts'

type Scope = Pick<CommandScope<unknown>, 'tx' | 'ctx'>

/** 供覧 of a paper that came in: these posts have to have seen it. */
export const showIncoming = command('self', newViewing, async (scope) => {
  const { input, record } = scope
  const row = await loadIncoming(scope, { id: input.id })
  const posts = await insertViewings(scope, { incomingId: row.id, approvalId: null }, input.postIds)
  const before = shownIncoming(row)
  record({
    action: 'incoming.show',
    kind: 'incoming',
    id: row.id,
    unitId: row.unitId,
    before,
    after: { ...before, viewers: posts },
  })
  return {}
})

/** 供覧 of a decided 起案. */
export const showApproval = command('self', newViewing, async (scope) => {
  const { input, record } = scope
  const { row } = await loadApproval(scope, { id: input.id }, 'askViewing')
  const posts = await insertViewings(scope, { incomingId: null, approvalId: row.id }, input.postIds)
  const change = { before: shownApproval(row), after: shownApproval(row, { viewers: posts }) }
  record({ action: 'approval.show', kind: 'approval', id: row.id, unitId: row.unitId, ...change })
  return {}
})

/** One line for each post that it has not gone to yet. @returns their titles */
async function insertViewings(
  { tx, ctx }: Scope,
  of: { incomingId: string | null; approvalId: string | null },
  postIds: readonly string[],
): Promise<string[]> {
  const wanted = [...new Set(postIds)]
  const posts = await tx.selectFrom('post').select(['id', 'title']).where('id', 'in', wanted).execute()
  if (posts.length !== wanted.length) throw fail('notFound', {}, [{ path: 'postIds', message: '' }])
  const there = await tx
    .selectFrom('viewing')
    .select(['postId', 'position'])
    .where('incomingId', 'is not distinct from', of.incomingId)
    .where('approvalId', 'is not distinct from', of.approvalId)
    .execute()
  const gone = new Set(there.map(({ postId }) => postId))
  const left = wanted.flatMap((id) => (gone.has(id) ? [] : (posts.find((post) => post.id === id) ?? [])))
  if (left.length === 0) throw approvalErrors('takenPost', {}, [{ path: 'postIds', message: '' }])
  const from = Math.max(0, ...there.map(({ position }) => position))
  await tx
    .insertInto('viewing')
    .values(
      left.map(({ id, title }, index) => ({
        organisationId: ctx.organisationId,
        id: newId(ctx.clock.now().getTime()),
        ...of,
        postId: id,
        post: title,
        position: from + index + 1,
      })),
    )
    .execute()
  return left.map(({ title }) => title)
}
