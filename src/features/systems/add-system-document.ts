import { z } from 'zod'
import { command } from '../../core/command.ts'
import { newId } from '../../core/ids.ts'
import { documentValues } from './document-values.ts'
import { systemSubject } from './system.subject.ts'
import { documentInput } from './systems.schema.ts'

/** Adds a document to a system: a file, a document of ours, or only where it is kept. */
export const addSystemDocument = command(
  'registers.write',
  documentInput.extend({ id: z.uuid() }),
  async ({ tx, ctx, input: { id: systemId, ...input }, load, record }) => {
    const { unitId } = await load(systemSubject(ctx), systemId, 'update')
    const values = await documentValues(tx, ctx, input, { fileSha256: null, fileName: null })
    const id = newId(ctx.clock.now().getTime())
    const row = { id, systemId, ...values }
    await tx
      .insertInto('systemDocument')
      .values({ organisationId: ctx.organisationId, ...row })
      .execute()
    record({ action: 'systemDocument.create', kind: 'systemDocument', id, unitId, before: null, after: row })
    return { id }
  },
)
