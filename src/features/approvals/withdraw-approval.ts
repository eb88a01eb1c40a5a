import { command } from '../../core/command.ts'
import { drafterInput } from './approvals.schema.ts'
import type { ApprovalEffects } from './effects.types.ts'
import { loadApproval } from './load-approval.ts'
import { lived, writeAct } from './write-act.ts'

/** 取下げ: given up for good. */
export const makeWithdrawApproval = (effects: ApprovalEffects) =>
  command('self', drafterInput, async (scope) => {
    const { row } = await loadApproval(scope, scope.input, 'withdraw')
    const { comment } = scope.input
    await writeAct(scope, row, 'withdraw', lived(row, { act: 'withdraw' }), {
      told: { post: row.draftedPost, comment },
    })
    await effects[row.kind]?.ended?.(scope, row.id, 'withdrawn', row.proposal)
    return {}
  })
