import { command } from '../../core/command.ts'
import { stepInput } from './approvals.schema.ts'
import { loadApproval } from './load-approval.ts'
import { stepActor } from './step-actor.ts'
import { lived, writeAct } from './write-act.ts'

/** 回議・合議: the post has nothing against it; the paper goes on when all of its position have stamped. */
export const agreeStep = command('self', stepInput, async (scope) => {
  const { ctx, input } = scope
  const { row, posts } = await loadApproval(scope, input, 'agree')
  const { change, told } = stepActor(ctx, row, posts, input)
  const after = lived(row, { act: 'agree', stepId: input.stepId })
  await writeAct(scope, row, 'agree', after, { told, steps: new Map([[input.stepId, change]]) })
  return {}
})
