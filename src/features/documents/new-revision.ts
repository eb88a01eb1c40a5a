import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import type { StoredFile } from '../../core/files.ts'
import { newId } from '../../core/ids.ts'
import type { DocumentTier, TrackedChangesDecision } from './documents.schema.ts'
import type { ExtractedText, ParsedDocument, SourceFormat } from './documents.types.ts'
import { allClauses } from './reading/reading.rules.ts'

const mediaTypes: Record<SourceFormat, string> = {
  txt: 'text/plain',
  md: 'text/markdown',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  reiki: 'text/html',
  html: 'text/html',
  egov: 'application/xml',
}

/** 保存年限 that the form proposes where nobody has said otherwise. */
const DEFAULT_RETENTION_YEARS = 10
const DEFAULT_REASON = '公にすることにより、情報セキュリティの確保に支障を及ぼすおそれがあるため'

type NewRevision = {
  documentId: string
  tier: DocumentTier
  title: string
  fileName: string
  stored: StoredFile
  extracted: ExtractedText
  parsed: ParsedDocument
  decision: TrackedChangesDecision | null
  combined: boolean
  fiscalYear: number
}

/** Writes file row, record and draft. @returns what history keeps of it: facts, not the text. */
export async function newRevision(tx: Tx, ctx: Context, draft: NewRevision) {
  const { organisationId } = ctx
  const { stored, extracted, parsed } = draft
  const now = ctx.clock.now()
  const id = newId(now.getTime())
  await tx
    .insertInto('file')
    .values({
      organisationId,
      sha256: stored.sha256,
      size: stored.size,
      mediaType: mediaTypes[extracted.format],
      createdAt: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  // 基本方針 is commonly published, what lies below tells an attacker how things are guarded.
  const disclosure = draft.tier === 'basicPolicy' && !draft.combined ? ('open' as const) : ('partly' as const)
  const record = {
    fiscalYear: draft.fiscalYear,
    retentionYears: DEFAULT_RETENTION_YEARS,
    disclosure,
    disclosureReason: disclosure === 'open' ? '' : DEFAULT_REASON,
  }
  await tx
    .insertInto('record')
    .values({ organisationId, id, kind: 'revision', ...record, createdAt: now, createdBy: JSON.stringify(ctx.actor) })
    .execute()
  const { last } = await tx
    .selectFrom('revision')
    .select((select) => select.fn.max('number').as('last'))
    .where('documentId', '=', draft.documentId)
    .executeTakeFirstOrThrow()
  const row = {
    id,
    documentId: draft.documentId,
    number: Number(last ?? 0) + 1,
    title: draft.title,
    issuer: parsed.issuer,
    dated: parsed.date,
    fileName: draft.fileName,
    fileSha256: stored.sha256,
    format: extracted.format,
    encoding: extracted.encoding,
    trackedChangesDecision: draft.decision,
    combined: draft.combined,
  }
  await tx
    .insertInto('revision')
    .values({
      organisationId,
      ...row,
      sourceText: extracted.text,
      parsed: JSON.stringify(parsed),
      trackedChanges: JSON.stringify(extracted.trackedChanges),
    })
    .execute()
  return {
    ...row,
    ...record,
    clauses: allClauses(parsed.nodes).length,
    trackedChanges: extracted.trackedChanges.length,
  }
}
