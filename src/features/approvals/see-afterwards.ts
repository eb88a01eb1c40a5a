import { command } from '../../core/command.ts'
import { afterViewInput } from './approvals.schema.ts'
import { loadApproval } from './load-approval.ts'
import { lifeOf } from './may-act.ts'
import { writeAct } from './write-act.ts'

/** 後閲: the holder who was away has seen what was done in their place. It changes nothing of the decision. */
export const seeAfterwards = command('self', afterViewInput, async (scope) => {
  const { tx, ctx, input } = scope
  const { row } = await loadApproval(scope, input, 'afterView')
  const step = row.steps.find(({ id }) => id === input.stepId)
  await tx.updateTable('approvalStep').set({ afterViewedAt: ctx.clock.now() }).where('id', '=', input.stepId).execute()
  await writeAct(scope, row, 'afterView', lifeOf(row), {
    told: { stepId: input.stepId, post: step?.post ?? '', comment: input.comment },
  })
  return {}
})
