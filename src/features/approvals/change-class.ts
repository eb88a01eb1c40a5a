import { command } from '../../core/command.ts'
import { requireEverywhere } from '../organisation/organisation.policy.ts'
import { approvalErrors } from './approvals.errors.ts'
import { classChange } from './approvals.schema.ts'
import { classSubject } from './class.subject.ts'
import { checkClass, writeSteps } from './write-class.ts'

/** Changes a 決裁区分. A shipped default that a body changes is from then on its own decision; drafts under way keep the steps they have. */
export const changeClass = command('approvals.write', classChange, async ({ tx, ctx, input, load, record }) => {
  requireEverywhere(ctx, 'approvals.write')
  const before = await load(classSubject, input.id, 'change')
  if (before.retiredOn !== null) throw approvalErrors('retired')
  await checkClass(tx, input)
  const { id, steps, position = before.position, ...fields } = input
  await tx
    .updateTable('approvalClass')
    .set({ ...fields, position, condition: JSON.stringify(fields.condition), provenance: '組織の決定' })
    .where('id', '=', id)
    .execute()
  await tx.deleteFrom('approvalClassStep').where('classId', '=', id).execute()
  await writeSteps(tx, ctx, id, steps)
  const { settingBody, kind: approvalKind, id: _id, ...rest } = before
  const was = { ...rest, approvalKind }
  record({
    action: 'approvalClass.change',
    kind: 'approvalClass',
    id,
    before: { ...was, settingBodyId: settingBody?.id ?? null },
    after: { ...was, ...fields, position, provenance: '組織の決定', steps },
  })
  return {}
})
