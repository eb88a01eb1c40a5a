import type { Context } from '../../core/context.ts'
import { fail } from '../../core/errors.ts'
import { type Approval, stepsNow, type StepRow } from './approval-row.ts'
import { approvalErrors } from './approvals.errors.ts'
import { type OwnPosts, personOf } from './own-posts.queries.ts'

export type StepActor = {
  step: StepRow
  /** Goes into the step: who acted, for whom, who has to see it afterwards. */
  change: {
    personId: string | null
    personName: string
    actedOn: string
    actingReason: string
    comment: string
    afterViewPersonId: string | null
  }
  told: { personName: string; stepId: string; post: string; forPerson: string; comment: string }
}

/**
 * Who acts at a step, as its holder or in 代決. Acting for somebody asks for a reason and leaves a 後閲 for the holder who was away
 * (代決の規定, e.g. 事務決裁規程). @throws {AppError} 422 where the reason is missing
 */
export function stepActor(
  ctx: Context,
  row: Approval,
  posts: OwnPosts,
  { stepId, comment, actingReason }: { stepId: string; comment: string; actingReason: string },
): StepActor {
  const step = stepsNow(row).find(({ id }) => id === stepId)
  const as = step && posts.get(step.postId)
  if (!step || !as) throw fail('notFound')
  const personId = personOf(ctx)
  if (as.acting !== null && actingReason === '')
    throw approvalErrors('actingReason', { holder: as.acting.name }, [{ path: 'actingReason', message: '' }])
  const people = [...as.post.holders, ...(as.post.acting?.by ?? [])]
  const personName = people.find((one) => one.personId === personId)?.name ?? ctx.actor.name
  return {
    step,
    change: {
      personId,
      personName,
      actedOn: ctx.clock.today(),
      actingReason: as.acting === null ? '' : actingReason,
      comment,
      afterViewPersonId: as.acting?.personId ?? null,
    },
    told: { personName, stepId, post: step.post, forPerson: as.acting?.name ?? '', comment },
  }
}
