import { z } from 'zod'
import { command } from '../../core/command.ts'
import type { Context } from '../../core/context.ts'
import { fail } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { inUnitScope, requireVerb } from '../../core/permission.ts'
import { documentSubject } from './document-rows.ts'
import { documentErrors } from './documents.errors.ts'
import { listedTier, readDecidedOn, recordYear } from './documents.rules.ts'
import { importTiers, trackedChangesDecisions } from './documents.schema.ts'
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
  if (!inUnitScope(requireVerb(ctx.access, 'documents.write'), null)) throw fail('forbidden')
  const { file, ...where } = input
  const bytes = new Uint8Array(await file.arrayBuffer())
  const fileName = file.name.normalize('NFC').slice(0, 200) || 'document'
  return importBytes(ctx, { ...where, bytes, fileName })
}

/** The same without a browser: bytes from a folder, the model or the sample. */
export async function importBytes(ctx: Context, input: z.output<typeof target> & { bytes: Uint8Array; fileName: string }) {
  const { bytes, fileName, ...where } = input
  const { extracted, parsed } = await readApart({ bytes, fileName, trackedChanges: input.trackedChanges ?? 'accept' })
  const stored = await ctx.files.put(ctx.organisationId, bytes)
  const store = command('documents.write', target, async ({ tx, input: place, load, record }) => {
    const { organisationId } = ctx
    const now = ctx.clock.now()
    const title = parsed.title || fileName.replace(/\.[^.]+$/, '')
    let documentId = place.documentId
    let tier = listedTier(place.tier)
    if (documentId) {
      ;({ tier } = await load(documentSubject, documentId, 'import'))
      const open = await tx.selectFrom('revision').select('id').where('documentId', '=', documentId).where('state', '=', 'draft').executeTakeFirst()
      if (open) throw documentErrors('draftOpen', {}, { revisionId: open.id })
    } else {
      await checkParent(tx, { id: null, tier, parentId: place.parentId ?? null })
      documentId = newId(now.getTime())
      const document = { id: documentId, tier, parentId: place.parentId ?? null, title, createdAt: now }
      await tx.insertInto('document').values({ organisationId, ...document }).execute()
      record({ action: 'document.import', kind: 'document', id: documentId, before: null, after: document })
    }
    const decision = extracted.trackedChanges.length > 0 ? (place.trackedChanges ?? null) : null
    const revision = await newRevision(tx, ctx, {
      documentId, tier, title, fileName, stored, extracted, parsed, decision,
      combined: place.tier === 'combined',
      fiscalYear: recordYear(readDecidedOn(parsed.date), ctx.clock.today()),
    })
    record({ action: 'document.import', kind: 'revision', id: revision.id, before: null, after: revision })
    return { documentId, revisionId: revision.id }
  })
  return store(ctx, where)
}
