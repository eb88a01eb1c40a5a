import { changed } from '../../core/changed.ts'
import { command } from '../../core/command.ts'
import { recordChange } from './records.schema.ts'
import { recordSubject } from './records.subject.ts'
import { requireReason } from './require-reason.ts'

/** Files a record anew: 年度, 保存年限, 開示区分, 文書番号. Anything but 開示 needs its reason. */
export const updateRecord = command('documents.write', recordChange, async ({ tx, input, load, record }) => {
  const before = await load(recordSubject, input.id, 'update')
  const after = changed(before, input)
  const { id, kind: _kind, ...values } = after
  requireReason(values)
  await tx.updateTable('record').set(values).where('id', '=', id).execute()
  record({ action: 'record.update', kind: 'record', id, disclosure: after.disclosure, before, after })
})
