import { z } from 'zod'
import { command } from '../../core/command.ts'
import { documentSubject } from './document-rows.ts'
import { tierSchema } from './documents.schema.ts'
import { checkParent } from './place-document.ts'

const input = z.object({
  id: z.uuid(),
  title: z.string().trim().min(1).max(300).optional(),
  tier: tierSchema.optional(),
  parentId: z.uuid().nullable().optional(),
})

/** Renames a document or puts it elsewhere in basic policy → standard → procedure. The decided text stays as it is. */
export const updateDocument = command(
  'documents.write',
  input,
  async ({ tx, input: wanted, load, record, enqueue }) => {
    const before = await load(documentSubject, wanted.id, 'update')
    const after = {
      ...before,
      title: wanted.title ?? before.title,
      tier: wanted.tier ?? before.tier,
      parentId: wanted.parentId === undefined ? before.parentId : wanted.parentId,
    }
    await checkParent(tx, after)
    await tx
      .updateTable('document')
      .set({ title: after.title, tier: after.tier, parentId: after.parentId })
      .where('id', '=', before.id)
      .execute()
    if (after.tier !== before.tier) {
      // A clause states a rule of its document's tier, except where a file holds several.
      await tx
        .updateTable('clause')
        .from('revision')
        .set({ tier: after.tier })
        .whereRef('clause.revisionId', '=', 'revision.id')
        .where('revision.documentId', '=', before.id)
        .where('revision.combined', '=', false)
        .execute()
      await enqueue('states.recompute', {})
    }
    record({ action: 'document.update', kind: 'document', id: before.id, before, after })
    return { ok: true as const }
  },
)
