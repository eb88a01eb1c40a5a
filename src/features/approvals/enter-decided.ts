import type { z } from 'zod'
import { command } from '../../core/command.ts'
import { approvalErrors } from './approvals.errors.ts'
import { elsewhereInput, paperInput } from './approvals.schema.ts'
import { stepsNow } from './approval-row.ts'
import type { ApprovalEffects } from './effects.types.ts'
import { loadApproval } from './load-approval.ts'
import { requireNamedOther } from './other-than-drafter.ts'
import { fileApproved, takeEffect } from './settle.ts'
import { type ActScope, lived, writeAct } from './write-act.ts'

type Entered = z.output<typeof paperInput>

/** What was decided on the printed 起案用紙 is entered: its day counts, not the day on which somebody found time to enter it. */
export const makeEnterPaper = (effects: ApprovalEffects) =>
  command('self', paperInput, (scope) => enterDecided(scope, scope.input, effects, 'enterPaper'))

/** The same for what was decided in the body's own 文書管理システム: its name and the number there. */
export const makeEnterElsewhere = (effects: ApprovalEffects) =>
  command('self', elsewhereInput, (scope) => enterDecided(scope, scope.input, effects, 'enterElsewhere'))

async function enterDecided(
  scope: ActScope,
  input: Entered,
  effects: ApprovalEffects,
  act: 'enterPaper' | 'enterElsewhere',
): Promise<Record<string, never>> {
  const { row } = await loadApproval(scope, input, act)
  const { decidedOn, documentNumber, place, decidedPost, decidedName } = input
  const at = [{ path: 'decidedOn', message: '' }]
  if (decidedOn > scope.ctx.clock.today()) throw approvalErrors('future', {}, at)
  if (decidedOn < row.draftedOn) throw approvalErrors('beforeDraft', { day: row.draftedOn }, at)
  const decidedBy = `${decidedPost}　${decidedName}`
  await requireNamedOther(scope, row, { decidedBy, decidedOn }, input.override)
  const after = lived(row, { act })
  const settled = { decidedOn, decidedBy, postId: null, place, documentNumber }
  const decisionId = await fileApproved(scope, row, settled)
  const decider = stepsNow(row).find(({ kind }) => kind === 'decide')
  const steps = new Map(decider ? [[decider.id, { personName: decidedName, actedOn: decidedOn }]] : [])
  await writeAct(scope, row, act, after, {
    told: {
      post: decidedPost,
      comment: [decidedName, documentNumber, place].filter(Boolean).join('　'),
      day: decidedOn,
    },
    steps,
    fields: { decisionId, place },
    shown: { decidedOn, decidedBy, documentNumber, place },
  })
  await takeEffect(scope, effects, row, decisionId, settled)
  return {}
}
