import { z } from 'zod'
import type { Tx } from '../../core/db/database.ts'
import { parsedSchema } from './documents.schema.ts'
import type { FurnitureKind } from './documents.types.ts'

const actorName = z.object({ name: z.string() })

/** 公文書 attributes of a revision; the record shares its id. */
export async function recordOf(tx: Tx, revisionId: string) {
  const row = await tx
    .selectFrom('record')
    .select([
      'fiscalYear',
      'documentNumber',
      'retentionYears',
      'disclosure',
      'disclosureReason',
      'createdAt',
      'createdBy',
    ])
    .where('id', '=', revisionId)
    .executeTakeFirstOrThrow()
  return { ...row, createdAt: new Date(row.createdAt).toISOString(), createdBy: actorName.parse(row.createdBy).name }
}

/** Words around the clauses that belong to the decided text; page numbers, menus and the like do not. */
const aroundKinds: readonly FurnitureKind[] = ['number', 'history', 'preamble', 'note']

/** The text as decided, with what is known of its decision. */
export async function shownRevision(tx: Tx, revisionId: string) {
  const { fileSha256, parsed, ...row } = await tx
    .selectFrom('revision')
    .select(['issuer', 'dated', 'decidedBy', 'format', 'fileSha256', 'parsed'])
    .where('id', '=', revisionId)
    .executeTakeFirstOrThrow()
  const clauses = await tx
    .selectFrom('clause')
    .select(['id', 'nodeId', 'parentId', 'depth', 'type', 'label', 'heading', 'text', 'tier'])
    .where('revisionId', '=', revisionId)
    .orderBy('position')
    .execute()
  const { nodes, furniture } = parsedSchema.parse(parsed)
  const first = nodes[0]?.at[0] ?? 0
  const around = furniture
    .filter(({ kind }) => aroundKinds.includes(kind))
    .map(({ kind, text, at }) => ({ kind, text, before: at[0] < first }))
  return { ...row, around, hasFile: fileSha256 !== null, record: await recordOf(tx, revisionId), clauses }
}
