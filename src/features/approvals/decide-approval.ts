import { command } from '../../core/command.ts'
import { decideInput } from './approvals.schema.ts'
import { requireOtherThanDrafter } from './other-than-drafter.ts'
import type { ApprovalEffects } from './effects.types.ts'
import { loadApproval } from './load-approval.ts'
import { fileApproved, takeEffect } from './settle.ts'
import { stepActor } from './step-actor.ts'
import { lived, writeAct } from './write-act.ts'

/** 決裁 here. It takes effect today, in this transaction; who drafted it does not decide it (対策基準「兼務の禁止」). */
export const makeDecideApproval = (effects: ApprovalEffects) =>
  command('self', decideInput, async (scope) => {
    const { ctx, input } = scope
    const { row, posts } = await loadApproval(scope, input, 'decide')
    const { step, change, told } = stepActor(ctx, row, posts, input)
    const after = lived(row, { act: 'decide', stepId: input.stepId })
    const decidedOn = ctx.clock.today()
    await requireOtherThanDrafter(scope, row, { personId: change.personId, name: change.personName }, input.override)
    const settled = {
      decidedOn,
      decidedBy: decidedBy(step.post, step.standing, change),
      postId: step.postId,
      place: '',
      documentNumber: '',
    }
    const decisionId = await fileApproved(scope, row, settled)
    await writeAct(scope, row, 'decide', after, {
      told,
      steps: new Map([[input.stepId, change]]),
      fields: { decisionId },
      shown: { decidedOn, decidedBy: settled.decidedBy },
    })
    await takeEffect(scope, effects, row, decisionId, settled)
    return {}
  })

/** 「事務局長　沢渡 誠」, 「事務局次長（専決）　佐伯 美緒」, 「事務局長（代決）　佐伯 美緒」 */
function decidedBy(
  post: string,
  standing: boolean,
  { personName, actingReason }: { personName: string; actingReason: string },
) {
  const how = [standing ? '専決' : '', actingReason === '' ? '' : '代決'].filter(Boolean).join('・')
  return `${post}${how === '' ? '' : `（${how}）`}　${personName}`
}
