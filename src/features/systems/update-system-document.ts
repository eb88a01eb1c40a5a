import { z } from 'zod'
import { command } from '../../core/command.ts'
import { documentValues } from './document-values.ts'
import { systemDocumentSubject } from './system-document.subject.ts'
import { documentInput } from './systems.schema.ts'

/** Another edition of a document of a system, or a correction; what stood there before is told by the history. */
export const updateSystemDocument = command(
  'registers.write',
  documentInput.extend({ id: z.uuid() }),
  async ({ tx, ctx, input: { id, ...input }, load, record }) => {
    const { unitId, ...before } = await load(systemDocumentSubject, id, 'write')
    const values = await documentValues(tx, ctx, input, { fileSha256: before.fileSha256, fileName: before.fileName })
    await tx.updateTable('systemDocument').set(values).where('id', '=', id).execute()
    record({
      action: 'systemDocument.update',
      kind: 'systemDocument',
      id,
      unitId,
      before,
      after: { ...before, ...values },
    })
    return {}
  },
)
