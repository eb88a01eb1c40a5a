import { command } from '../../core/command.ts'
import { commentedInput } from './approvals.schema.ts'
import type { ApprovalEffects } from './effects.types.ts'
import { loadApproval } from './load-approval.ts'
import { stepActor } from './step-actor.ts'
import { lived, writeAct } from './write-act.ts'

/** 否決: the deciding post turns it down for good and says why. */
export const makeRefuseApproval = (effects: ApprovalEffects) =>
  command('self', commentedInput, async (scope) => {
    const { ctx, input } = scope
    const { row, posts } = await loadApproval(scope, input, 'refuse')
    const { change, told } = stepActor(ctx, row, posts, input)
    const after = lived(row, { act: 'refuse', stepId: input.stepId })
    await writeAct(scope, row, 'refuse', after, { told, steps: new Map([[input.stepId, change]]) })
    await effects[row.kind]?.ended?.(scope, row.id, 'refused', row.proposal)
    return {}
  })
