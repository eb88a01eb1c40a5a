import { allowed, denied, type Subject } from '../../core/command.ts'
import type { Tx } from '../../core/db/database.ts'
import { documentErrors } from './documents.errors.ts'

/** The document's row, locked so that two imports do not take the same number. */
const findDocument = (tx: Tx, id: string) =>
  tx
    .selectFrom('document')
    .select(['id', 'tier', 'parentId', 'title'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
export type DocumentRow = NonNullable<Awaited<ReturnType<typeof findDocument>>>

const findRevision = (tx: Tx, id: string) =>
  tx.selectFrom('revision').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
export type RevisionRow = NonNullable<Awaited<ReturnType<typeof findRevision>>>

/** Documents bind the whole organisation, so they belong to no unit: who may write only for a unit may not change them. */
export const documentSubject: Subject<DocumentRow, 'update' | 'import'> = {
  find: findDocument,
  unitOf: () => null,
  policy: { update: () => allowed, import: () => allowed },
}

const draftOnly = (_ctx: unknown, row: RevisionRow) => {
  if (row.state !== 'draft') throw documentErrors('notDraft')
  return allowed
}

export const revisionSubject: Subject<RevisionRow, 'proofread' | 'confirm' | 'discard'> = {
  find: findRevision,
  unitOf: () => null,
  policy: {
    proofread: draftOnly,
    discard: draftOnly,
    confirm: (ctx, row) => {
      draftOnly(ctx, row)
      // A parser's proposal is never a decided text: somebody answers for it.
      return ctx.actor.kind === 'job' ? denied('読取りの確定は人が行います。', 'A person confirms a reading.') : allowed
    },
  },
}
