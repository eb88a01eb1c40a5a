import { command } from '../../core/command.ts'
import { commentedInput } from './approvals.schema.ts'
import { loadApproval } from './load-approval.ts'
import { stepActor } from './step-actor.ts'
import { lived, writeAct } from './write-act.ts'

/** 差戻し: back to the drafter with a comment. The stamps of this round stay on record; the next one begins anew. */
export const returnApproval = command('self', commentedInput, async (scope) => {
  const { ctx, input } = scope
  const { row, posts } = await loadApproval(scope, input, 'return')
  const { change, told } = stepActor(ctx, row, posts, input)
  const after = lived(row, { act: 'return', stepId: input.stepId })
  await writeAct(scope, row, 'return', after, { told, steps: new Map([[input.stepId, change]]) })
  return {}
})
