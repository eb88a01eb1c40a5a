import { z } from 'zod'
import { command, type CommandScope } from '../../core/command.ts'
import type { Context } from '../../core/context.ts'
import { cutText } from '../../core/cut-text.ts'
import { fail } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { inUnitScope, requireVerb } from '../../core/permission.ts'
import { documentSubject } from './document-rows.ts'
import { documentErrors } from './documents.errors.ts'
import { listedTier, readDecidedOn, recordYear } from './documents.rules.ts'
import { type DocumentTier, importTiers, trackedChangesDecisions } from './documents.schema.ts'
import { checkParent } from './place-document.ts'
import { readApart } from './reading/read-apart.ts'
import { newRevision } from './new-revision.ts'

const target = z.object({
  tier: z.enum(importTiers),
  parentId: z.uuid().optional(),
  documentId: z.uuid().optional(),
  trackedChanges: z.enum(trackedChangesDecisions).optional(),
})

/**
 * Reads a file as the draft of a new document, or of a new revision. Everything that can be refused is refused before anything is written.
 * @throws {AppError} 422 with the reader's words, 409 while another draft of the document is open.
 */
export async function importDocument(ctx: Context, input: z.output<typeof target> & { file: File }) {
  const { file, ...where } = input
  const bytes = new Uint8Array(await file.arrayBuffer())
  const fileName = cutText(file.name.normalize('NFC'), 200) || 'document'
  return importBytes(ctx, { ...where, bytes, fileName })
}

/** The same without a browser: bytes from a folder, the model or the sample. */
export async function importBytes(
  ctx: Context,
  input: z.output<typeof target> & { bytes: Uint8Array; fileName: string },
) {
  if (!inUnitScope(requireVerb(ctx.access, 'documents.write'), null)) throw fail('forbidden')
  const { bytes, fileName, ...where } = input
  const { extracted, parsed } = await readApart({ bytes, fileName, trackedChanges: input.trackedChanges ?? 'accept' })
  const stored = await ctx.files.put(ctx.organisationId, bytes)
  const store = command('documents.write', target, async (scope) => {
    const { tx, input: place, record } = scope
    const title = parsed.title || fileName.replace(/\.[^.]+$/, '')
    const home = place.documentId ? await existing(scope, place.documentId) : await fresh(scope, title)
    const decision = extracted.trackedChanges.length > 0 ? (place.trackedChanges ?? null) : null
    const fiscalYear = recordYear(readDecidedOn(parsed.date), ctx.clock.today())
    const revision = await newRevision(tx, ctx, {
      ...home,
      title,
      fileName,
      stored,
      extracted,
      parsed,
      decision,
      fiscalYear,
    })
    record({ action: 'document.import', kind: 'revision', id: revision.id, before: null, after: revision })
    return { documentId: home.documentId, revisionId: revision.id }
  })
  return store(ctx, where)
}

type Home = { documentId: string; tier: DocumentTier; combined: boolean }
type Scope = CommandScope<z.output<typeof target>>

/** The document that a new revision belongs to. What its last revision was (policy and standard in one), the new one is too. */
async function existing({ tx, load }: Scope, documentId: string): Promise<Home> {
  const { tier } = await load(documentSubject, documentId, 'import')
  const last = await tx
    .selectFrom('revision')
    .select(['id', 'state', 'combined'])
    .where('documentId', '=', documentId)
    .where('state', '<>', 'discarded')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last?.state === 'draft') throw documentErrors('draftOpen', {}, { revisionId: last.id })
  return { documentId, tier, combined: last?.combined ?? false }
}

async function fresh({ tx, ctx, input, record }: Scope, title: string): Promise<Home> {
  const now = ctx.clock.now()
  const document = {
    id: newId(now.getTime()),
    tier: listedTier(input.tier),
    parentId: input.parentId ?? null,
    title,
    createdAt: now,
  }
  await checkParent(tx, { ...document, id: null })
  await tx
    .insertInto('document')
    .values({ organisationId: ctx.organisationId, ...document })
    .execute()
  record({ action: 'document.import', kind: 'document', id: document.id, before: null, after: document })
  return { documentId: document.id, tier: document.tier, combined: input.tier === 'combined' }
}
