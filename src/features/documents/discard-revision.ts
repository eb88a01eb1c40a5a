import { z } from 'zod'
import { command } from '../../core/command.ts'
import { revisionSubject } from './document-rows.ts'

/** Discards a draft. The row and its reason stay, so that it can be told later why an import came to nothing. */
export const discardRevision = command(
  'documents.write',
  z.object({ id: z.uuid(), reason: z.string().trim().min(1).max(500) }),
  async ({ tx, input, load, record }) => {
    const row = await load(revisionSubject, input.id, 'discard')
    await tx
      .updateTable('revision')
      .set({ state: 'discarded', version: row.version + 1 })
      .where('id', '=', row.id)
      .execute()
    record({
      action: 'revision.discard',
      kind: 'revision',
      id: row.id,
      before: { state: row.state },
      after: { state: 'discarded', reason: input.reason },
    })
    return { ok: true as const }
  },
)
