import { command } from '../../core/command.ts'
import { fail } from '../../core/errors.ts'
import { loadDesignated } from '../people/responsible.queries.ts'
import { skippedBy } from './approval.rules.ts'
import { stepsNow } from './approval-row.ts'
import { approvalErrors } from './approvals.errors.ts'
import { commentedInput } from './approvals.schema.ts'
import { loadApproval } from './load-approval.ts'
import { lifeOf } from './may-act.ts'
import { lived, writeAct } from './write-act.ts'

/**
 * 引上げ: a later post takes the paper while nobody is at the posts before it. They are told: it becomes due for them to see afterwards (後閲).
 * @throws {AppError} 422 where somebody is there
 */
export const pullUp = command('self', commentedInput, async (scope) => {
  const { tx, ctx, input } = scope
  const { row } = await loadApproval(scope, input, 'pullUp')
  const step = stepsNow(row).find(({ id }) => id === input.stepId)
  if (!step) throw fail('notFound')
  const skipped = new Set(skippedBy(lifeOf(row), step).map(({ id }) => id))
  const { posts } = await loadDesignated(tx, ctx.clock.today(), 'all')
  const left = stepsNow(row)
    .filter(({ id }) => skipped.has(id))
    .map((one) => ({ step: one, post: posts.find(({ id }) => id === one.postId) }))
  const there = left.filter(({ post }) => post?.holders.some(({ away }) => away === null))
  if (there.length > 0) throw approvalErrors('notAbsent', { posts: there.map((one) => one.step.post).join('、') })
  const after = lived(row, { act: 'pullUp', stepId: step.id })
  const told = {
    stepId: step.id,
    post: step.post,
    forPerson: left.map((one) => one.step.post).join('、'),
    comment: input.comment,
  }
  const steps = new Map(left.map((one) => [one.step.id, { afterViewPersonId: one.post?.holders[0]?.personId ?? null }]))
  await writeAct(scope, row, 'pullUp', after, { told, steps })
  return {}
})
