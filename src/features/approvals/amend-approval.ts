import { command } from '../../core/command.ts'
import { approvalErrors } from './approvals.errors.ts'
import { amendInput } from './approvals.schema.ts'
import { loadClasses } from './classes.queries.ts'
import { loadApproval } from './load-approval.ts'
import { insertAct, shownApproval } from './write-act.ts'

/** Words, class and way of a draft are changed while it lies with the drafter; what came back is amended and submitted again. */
export const amendApproval = command('self', amendInput, async (scope) => {
  const { tx, ctx, input, record } = scope
  const { row } = await loadApproval(scope, input, 'amend')
  const { id, version: _seen, ...given } = input
  const before = { subject: row.subject, body: row.body, reason: row.reason, classId: row.classId, way: row.way }
  const after = {
    subject: given.subject ?? row.subject,
    body: given.body ?? row.body,
    reason: given.reason ?? row.reason,
    classId: given.classId === undefined ? row.classId : given.classId,
    way: given.way ?? row.way,
  }
  if (JSON.stringify(before) === JSON.stringify(after)) throw approvalErrors('nothingChanged')
  if (after.classId !== null && after.classId !== row.classId) {
    const found = (await loadClasses(tx, row.kind)).find((one) => one.id === after.classId)
    if (!found || found.retiredOn !== null) throw approvalErrors('otherKind', {}, [{ path: 'classId', message: '' }])
  }
  await tx
    .updateTable('approval')
    .set({ ...after, version: row.version + 1 })
    .where('id', '=', id)
    .execute()
  await insertAct({ tx, ctx }, row, 'amend', {})
  record({
    action: 'approval.amend',
    kind: 'approval',
    id,
    unitId: row.unitId,
    before: shownApproval(row, before),
    after: shownApproval({ ...row, ...after }, after),
  })
  return {}
})
