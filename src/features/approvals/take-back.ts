import { command } from '../../core/command.ts'
import { drafterInput } from './approvals.schema.ts'
import { loadApproval } from './load-approval.ts'
import { lived, writeAct } from './write-act.ts'

/** 引戻し: who drafted it takes it back to amend it; the stamps given so far stay on record. */
export const takeBack = command('self', drafterInput, async (scope) => {
  const { row } = await loadApproval(scope, scope.input, 'takeBack')
  const { comment } = scope.input
  await writeAct(scope, row, 'takeBack', lived(row, { act: 'takeBack' }), { told: { post: row.draftedPost, comment } })
  return {}
})
