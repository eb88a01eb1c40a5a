import type { Tx } from '../../core/db/database.ts'
import { documentErrors } from './documents.errors.ts'
import { mayStandUnder } from './documents.rules.ts'
import type { DocumentTier } from './documents.schema.ts'

/** @throws {AppError} 422 unless the document may stand under its parent, and those below it under the document. A circle cannot arise: tiers only go down. */
export async function checkParent(
  tx: Tx,
  document: { id: string | null; tier: DocumentTier; parentId: string | null },
): Promise<void> {
  if (document.parentId) {
    const parent = await tx.selectFrom('document').select('tier').where('id', '=', document.parentId).executeTakeFirst()
    if (!parent) throw documentErrors('unknownParent', {}, [{ path: 'parentId', message: '' }])
    if (!mayStandUnder(document.tier, parent.tier))
      throw documentErrors('badParent', {}, [{ path: 'parentId', message: '' }])
  }
  if (document.id === null) return
  const below = await tx.selectFrom('document').select('tier').where('parentId', '=', document.id).execute()
  if (below.some((child) => !mayStandUnder(child.tier, document.tier)))
    throw documentErrors('badParent', {}, [{ path: 'tier', message: '' }])
}
