import { z } from 'zod'
import type { Tx } from '../../core/db/database.ts'

const actorName = z.object({ name: z.string() })

/** 公文書 attributes of a revision; the record shares its id. */
export async function recordOf(tx: Tx, revisionId: string) {
  const row = await tx
    .selectFrom('record')
    .select(['fiscalYear', 'documentNumber', 'retentionYears', 'disclosure', 'disclosureReason', 'createdAt', 'createdBy'])
    .where('id', '=', revisionId)
    .executeTakeFirstOrThrow()
  return { ...row, createdAt: new Date(row.createdAt).toISOString(), createdBy: actorName.parse(row.createdBy).name }
}

/** The text as decided, with what is known of its decision. */
export async function shownRevision(tx: Tx, revisionId: string) {
  const { fileSha256, ...row } = await tx
    .selectFrom('revision')
    .select(['issuer', 'dated', 'decidedBy', 'format', 'fileSha256'])
    .where('id', '=', revisionId)
    .executeTakeFirstOrThrow()
  const clauses = await tx
    .selectFrom('clause')
    .select(['id', 'nodeId', 'parentId', 'depth', 'type', 'label', 'heading', 'text', 'tier'])
    .where('revisionId', '=', revisionId)
    .orderBy('position')
    .execute()
  return { ...row, hasFile: fileSha256 !== null, record: await recordOf(tx, revisionId), clauses }
}
