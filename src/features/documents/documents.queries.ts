import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { query } from '../../core/query.ts'
import { standingOf } from './documents.rules.ts'
import { shownRevision } from './shown-revision.ts'

const revisionColumns = [
  'id',
  'documentId',
  'number',
  'state',
  'title',
  'decidedOn',
  'decidedPrecision',
  'effectiveFrom',
  'effectiveTo',
  'fileName',
  'confirmedAt',
] as const

const liveRevisions = (tx: Tx) =>
  tx.selectFrom('revision').select(revisionColumns).where('state', '<>', 'discarded').orderBy('number', 'desc')
type LiveRevision = Awaited<ReturnType<ReturnType<typeof liveRevisions>['execute']>>[number]

export const revisionView = (row: LiveRevision, today: string) => ({
  ...row,
  confirmedAt: row.confirmedAt === null ? null : new Date(row.confirmedAt).toISOString(),
  standing: standingOf(row, today),
})

/** Every document that has a revision, by tier and title. Policies bind all, so whoever may read documents anywhere reads them. */
export const listDocuments = (ctx: Context) =>
  query(ctx, 'documents.read', async (tx) => {
    const documents = await tx
      .selectFrom('document')
      .select(['id', 'tier', 'title', 'parentId'])
      .orderBy('tier')
      .orderBy('title')
      .orderBy('id')
      .execute()
    const byDocument = Map.groupBy(await liveRevisions(tx).execute(), (row) => row.documentId)
    const today = ctx.clock.today()
    const shown = documents.flatMap((document) => {
      const revisions = byDocument.get(document.id)
      return revisions ? [{ ...document, revisions: revisions.map((row) => revisionView(row, today)) }] : []
    })
    return { documents: shown }
  })

/** One document with the text in force (else the newest confirmed), or that of the revision asked for. */
export const getDocument = (ctx: Context, input: { id: string; revisionId?: string | undefined }) =>
  query(ctx, 'documents.read', async (tx) => {
    const document = await tx
      .selectFrom('document')
      .select(['id', 'tier', 'title', 'parentId'])
      .where('id', '=', input.id)
      .executeTakeFirst()
    if (!document) throw fail('notFound')
    const today = ctx.clock.today()
    const revisions = (await liveRevisions(tx).where('documentId', '=', input.id).execute()).map((row) =>
      revisionView(row, today),
    )
    const near = await tx
      .selectFrom('document')
      .select(['id', 'tier', 'title', 'parentId'])
      .where((where) => where.or([where('id', '=', document.parentId), where('parentId', '=', document.id)]))
      .orderBy('tier')
      .orderBy('title')
      .execute()
    const settled = revisions.filter((row) => row.standing !== 'draft')
    const chosen = input.revisionId
      ? settled.find((row) => row.id === input.revisionId)
      : (settled.find((row) => row.standing === 'inForce') ?? settled[0])
    if (input.revisionId && !chosen) throw fail('notFound')
    return {
      document: { ...document, revisions },
      parent: near.find((row) => row.id === document.parentId) ?? null,
      below: near.filter((row) => row.parentId === document.id),
      shown: chosen ? { ...chosen, ...(await shownRevision(tx, chosen.id)) } : null,
    }
  })
