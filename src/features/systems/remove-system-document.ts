import { z } from 'zod'
import { command } from '../../core/command.ts'
import { systemDocumentSubject } from './system-document.subject.ts'

/** Takes a document off a system; the history keeps what it was. */
export const removeSystemDocument = command(
  'registers.write',
  z.object({ id: z.uuid() }),
  async ({ tx, input: { id }, load, record }) => {
    const { unitId, ...before } = await load(systemDocumentSubject, id, 'write')
    await tx.deleteFrom('systemDocument').where('id', '=', id).execute()
    record({ action: 'systemDocument.remove', kind: 'systemDocument', id, unitId, before, after: null })
    return {}
  },
)
