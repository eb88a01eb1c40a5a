import { command } from '../../core/command.ts'
import { newId } from '../../core/ids.ts'
import { keepFile } from '../registers/write/keep-file.ts'
import { approvalErrors } from './approvals.errors.ts'
import { fileInput } from './approvals.schema.ts'
import { loadApproval } from './load-approval.ts'
import { shownApproval } from './write-act.ts'

/** A paper that is decided on, kept by its content while the draft lies with its drafter; or a scan of the signed sheet, also afterwards. */
export const addFile = command('self', fileInput, async (scope) => {
  const { tx, ctx, input, record } = scope
  const scan = input.scan === 'true'
  const { row } = await loadApproval(scope, { id: input.id }, scan ? 'addScan' : 'addFile')
  if (!input.file) throw approvalErrors('fileMissing', {}, [{ path: 'file', message: '' }])
  const { sha256, name } = await keepFile(tx, ctx, input.file)
  const id = newId(ctx.clock.now().getTime())
  await tx
    .insertInto('approvalFile')
    .values({
      organisationId: ctx.organisationId,
      id,
      approvalId: row.id,
      fileSha256: sha256,
      fileName: name,
      scan,
      addedAt: ctx.clock.now(),
    })
    .execute()
  const change = { before: shownApproval(row), after: shownApproval(row, { fileName: name, fileSha256: sha256 }) }
  record({ action: 'approval.addFile', kind: 'approval', id: row.id, unitId: row.unitId, ...change })
  return { id }
})
