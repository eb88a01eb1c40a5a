import { fail } from '../../core/errors.ts'
import type { ApprovalEffect } from '../approvals/effects.types.ts'
import { requireSeen } from './change-draft.ts'
import { programmeErrors } from './programme.errors.ts'
import { programmeStateLabels } from './programme.labels.ts'
import { programmeMatter } from './programme-matter.ts'
import { programmeProposal } from './programme-proposal.ts'
import { findProgramme } from './programme.subject.ts'
import { takeEffect } from './take-effect.ts'

/** What a 決裁 of kind `programme` brings about: decided, the programme holds from that day; refused or withdrawn, it is a draft again. */
export const programmeEffect: ApprovalEffect = {
  decided: async (scope, { approvalId, decisionId, decidedOn, decidedBy, proposal: given }) => {
    const { programmeId, changes } = programmeProposal.parse(given)
    const programme = await findProgramme(scope.tx, programmeId)
    if (!programme || programme.approvalId !== approvalId) throw fail('notFound')
    if (programme.state !== 'asked')
      throw programmeErrors('notDraft', { state: programmeStateLabels[programme.state][scope.ctx.locale] })
    await requireSeen(scope.tx, programme, changes)
    await takeEffect(scope, programme, { decisionId, decidedOn, decidedBy })
  },
  ended: async ({ tx, record }, approvalId, how) => {
    const found = await tx
      .updateTable('programme')
      .set({ state: 'draft', approvalId: null })
      .where('approvalId', '=', approvalId)
      .where('state', '=', 'asked')
      .returning('id')
      .executeTakeFirst()
    if (!found) return
    record({
      action: 'programme.giveBack',
      kind: 'programme',
      id: found.id,
      before: { state: 'asked', approvalId },
      after: { state: 'draft', how },
    })
  },
  matter: programmeMatter,
}
