import type { Services } from '../../core/context.ts'
import { inScope } from '../../core/db/database.ts'
import { confirmRevision } from '../../features/documents/confirm-revision.ts'
import { importBytes } from '../../features/documents/import-document.ts'
import { catalogue } from '../../features/measures/catalogue.ts'
import { confirmMatching } from '../../features/duties/confirm-matching.ts'
import { loadMatching } from '../../features/duties/matching.queries.ts'
import { readSampleText } from './read-sample.ts'
import { contextOn, need, type SampleActor } from './sample-context.ts'
import { sampleDay } from './sample-days.rules.ts'
import type { SampleOperation } from './sample.schema.ts'

/** Proposals of at least this score are taken over in the standard, as a careful user would. */
const CLEAR_SCORE = 0.75
const closedReason = '公にすることにより、事務の適正な遂行に支障を及ぼすおそれのある情報を含むため'

type Doc = SampleOperation['documents'][number]

/** Imports and confirms the documents as the security office did on the day of their decision, then which measures answer to which clause. */
export async function loadDocuments(
  services: Services,
  organisationId: string,
  operation: SampleOperation,
  office: SampleActor,
  step: () => Promise<void>,
): Promise<void> {
  const documents = new Map<string, string>()
  for (const doc of operation.documents) {
    const { documentId, revisionId } = await importConfirmed(services, organisationId, doc, documents, office)
    documents.set(doc.key, documentId)
    await step()
    await matchRevision(services, organisationId, doc, revisionId, operation.matching[doc.key] ?? {}, office)
    await step()
  }
}

async function importConfirmed(
  services: Services,
  organisationId: string,
  doc: Doc,
  documents: ReadonlyMap<string, string>,
  office: SampleActor,
) {
  const decidedOn = sampleDay(doc.decidedOn, services.clock.today())
  const ctx = contextOn(services, organisationId, decidedOn, office)
  const bytes = await readSampleText(doc.file)
  const parentId = doc.under === undefined ? {} : { parentId: need(documents, doc.under) }
  const imported = await importBytes(ctx, { bytes, fileName: doc.file, tier: doc.tier, ...parentId })
  const draft = await inScope(services.db, organisationId, (tx) =>
    tx
      .selectFrom('revision')
      .select(['title', 'issuer', 'version'])
      .where('id', '=', imported.revisionId)
      .executeTakeFirstOrThrow(),
  )
  await confirmRevision(ctx, {
    id: imported.revisionId,
    version: draft.version,
    title: draft.title,
    issuer: draft.issuer,
    decidedOn,
    decidedBy: doc.decidedBy,
    effectiveFrom: decidedOn,
    record: {
      documentNumber: doc.number,
      retentionYears: null,
      disclosure: doc.disclosure,
      disclosureReason: doc.disclosure === 'open' ? '' : closedReason,
    },
  })
  return imported
}

async function matchRevision(
  services: Services,
  organisationId: string,
  doc: Doc,
  revisionId: string,
  key: Record<string, string[]>,
  office: SampleActor,
): Promise<void> {
  const ctx = contextOn(services, organisationId, sampleDay(doc.decidedOn, services.clock.today()), office)
  const { byId } = await catalogue()
  const { clauses, nodeIds } = await inScope(services.db, organisationId, async (tx) => ({
    clauses: (await loadMatching(tx, revisionId)).clauses,
    nodeIds: new Map(
      (await tx.selectFrom('clause').select(['id', 'nodeId']).where('revisionId', '=', revisionId).execute()).map(
        (row) => [row.nodeId, row.id],
      ),
    ),
  }))
  const chosen = Object.entries(key).flatMap(([nodeId, measures]) => {
    const clauseId = need(nodeIds, nodeId)
    return measures.map((measureId) => ({ clauseId, measureId: need(byId, measureId).id }))
  })
  const proposed = clauses.flatMap((clause) =>
    clause.proposals.map((row) => ({ clauseId: clause.id, measureId: row.measureId, score: row.score })),
  )
  const keyed = new Set(chosen.map((pair) => `${pair.clauseId} ${pair.measureId}`))
  const clear =
    doc.tier === 'standard'
      ? proposed.filter((row) => row.score >= CLEAR_SCORE && !keyed.has(`${row.clauseId} ${row.measureId}`))
      : []
  const accepted = [...chosen, ...clear.map(({ clauseId, measureId }) => ({ clauseId, measureId }))]
  const taken = new Set(accepted.map((pair) => `${pair.clauseId} ${pair.measureId}`))
  const rejected = proposed
    .filter((row) => !taken.has(`${row.clauseId} ${row.measureId}`))
    .map(({ clauseId, measureId }) => ({ clauseId, measureId }))
  await confirmMatching(ctx, { id: revisionId, accepted, rejected })
}
