import { z } from 'zod'
import { command } from '../../core/command.ts'
import { fail } from '../../core/errors.ts'
import { loadApproval } from './load-approval.ts'
import { shownApproval } from './write-act.ts'

/** Takes a paper out again while the draft lies with its drafter; a scan of a decided sheet stays. */
export const removeFile = command('self', z.object({ id: z.uuid(), fileId: z.uuid() }), async (scope) => {
  const { tx, input, record } = scope
  const { row } = await loadApproval(scope, { id: input.id }, 'addFile')
  const file = await tx
    .selectFrom('approvalFile')
    .select(['id', 'fileName', 'fileSha256'])
    .where('id', '=', input.fileId)
    .where('approvalId', '=', row.id)
    .executeTakeFirst()
  if (!file) throw fail('notFound')
  await tx.deleteFrom('approvalFile').where('id', '=', file.id).execute()
  const { fileName, fileSha256 } = file
  const change = { before: shownApproval(row, { fileName, fileSha256 }), after: shownApproval(row) }
  record({ action: 'approval.removeFile', kind: 'approval', id: row.id, unitId: row.unitId, ...change })
  return {}
})
