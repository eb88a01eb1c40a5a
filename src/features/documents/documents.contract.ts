import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { daySchema, importTiers, parsedSchema, recordSchema, tierSchema, trackedChangesDecisions, trackedChangesSchema } from './documents.schema.ts'

const id = z.uuid()
const version = z.number().int().min(1)
const saved = z.object({ version })
const precision = z.enum(['year', 'month', 'day'])
const standing = z.enum(['draft', 'upcoming', 'inForce', 'superseded', 'discarded'])

const revisionRow = z.object({
  id,
  number: z.number(),
  standing,
  title: z.string(),
  decidedOn: daySchema.nullable(),
  decidedPrecision: precision.nullable(),
  effectiveFrom: daySchema.nullable(),
  effectiveTo: daySchema.nullable(),
  fileName: z.string(),
  confirmedAt: z.string().nullable(),
})

const documentRow = z.object({ id, tier: tierSchema, title: z.string(), parentId: id.nullable(), revisions: z.array(revisionRow) })

const recordView = recordSchema.extend({ fiscalYear: z.number(), createdAt: z.string(), createdBy: z.string() })

const clauseRow = z.object({
  id, nodeId: z.string(), parentId: id.nullable(), depth: z.number(), type: z.string(), label: z.string(), heading: z.string(), text: z.string(), tier: tierSchema,
})

export const documentsContract = {
  list: endpoint({
    method: 'GET', path: '/documents', permission: 'documents.read', summary: 'Documents with their revisions; parentId makes the tree',
    input: z.object({}), output: z.object({ documents: z.array(documentRow) }),
  }),
  get: endpoint({
    method: 'GET', path: '/documents/{id}', permission: 'documents.read', summary: 'One document: its revisions, and the confirmed text in force or the one asked for',
    input: z.object({ id, revisionId: id.optional() }),
    output: z.object({
      document: documentRow,
      parent: z.object({ id, title: z.string() }).nullable(),
      below: z.array(z.object({ id, tier: tierSchema, title: z.string() })),
      shown: revisionRow
        .extend({ issuer: z.string(), dated: z.string(), decidedBy: z.string(), format: z.string(), hasFile: z.boolean(), record: recordView, clauses: z.array(clauseRow) })
        .nullable(),
    }),
  }),
  import: endpoint({
    method: 'POST', path: '/documents/import', permission: 'documents.write', summary: 'Reads a file as a draft: a new document, or a new revision of one (multipart)',
    input: z.object({
      file: z.file(), tier: z.enum(importTiers), parentId: id.optional(), documentId: id.optional(), trackedChanges: z.enum(trackedChangesDecisions).optional(),
    }),
    output: z.object({ documentId: id, revisionId: id }),
  }),
  update: endpoint({
    method: 'PATCH', path: '/documents/{id}', permission: 'documents.write', summary: 'Renames a document or puts it under another',
    input: z.object({ id, title: z.string().trim().min(1).max(300).optional(), tier: tierSchema.optional(), parentId: id.nullable().optional() }),
    output: z.object({ ok: z.literal(true) }),
  }),
  reading: endpoint({
    method: 'GET', path: '/revisions/{id}/reading', permission: 'documents.read', summary: 'Source text and reading of a revision, for proofreading',
    input: z.object({ id }),
    output: z.object({
      id, documentId: id, documentTitle: z.string(), tier: tierSchema, combined: z.boolean(), number: z.number(), standing, version,
      fileName: z.string(), format: z.string(), encoding: z.string().nullable(), hasFile: z.boolean(),
      sourceText: z.string(), parsed: parsedSchema,
      trackedChanges: trackedChangesSchema, trackedChangesDecision: z.enum(trackedChangesDecisions).nullable(),
      /** What the confirmation form starts from. */
      proposed: z.object({ decidedOn: daySchema.nullable(), decidedPrecision: precision.nullable(), effectiveFrom: daySchema, partTiers: z.record(z.string(), tierSchema) }),
      record: recordView,
    }),
  }),
  saveReading: endpoint({
    method: 'PUT', path: '/revisions/{id}/reading', permission: 'documents.write', summary: 'Saves a corrected reading; refused where words would be lost or somebody else saved meanwhile',
    input: z.object({ id, version, parsed: parsedSchema }), output: saved,
  }),
  reread: endpoint({
    method: 'POST', path: '/revisions/{id}/reread', permission: 'documents.write', summary: "Back to the reader's own reading of the stored file",
    input: z.object({ id, version }), output: saved,
  }),
  decideTrackedChanges: endpoint({
    method: 'POST', path: '/revisions/{id}/tracked-changes', permission: 'documents.write', summary: 'Takes or drops all tracked changes and reads the file again',
    input: z.object({ id, version, decision: z.enum(trackedChangesDecisions) }), output: saved,
  }),
  confirm: endpoint({
    method: 'POST', path: '/revisions/{id}/confirmation', permission: 'documents.write', summary: 'Confirms the reading: the text as decided comes into force on its day',
    input: z.object({
      id, version,
      title: z.string().trim().min(1).max(300),
      issuer: z.string().trim().max(200).default(''),
      /** 和暦 or 西暦, to the day, month or year; '' where unknown. */
      decidedOn: z.string().trim().max(40).default(''),
      decidedBy: z.string().trim().max(200).default(''),
      effectiveFrom: daySchema.nullable().default(null),
      record: recordSchema,
      partTiers: z.record(z.string(), tierSchema).default({}),
    }),
    output: z.object({ documentId: id, effectiveFrom: daySchema, clauses: z.number(), carried: z.number(), movedDuties: z.number() }),
  }),
  discard: endpoint({
    method: 'POST', path: '/revisions/{id}/discard', permission: 'documents.write', summary: 'Discards a draft; the reason stays in the history',
    input: z.object({ id, reason: z.string().trim().min(1).max(500) }), output: z.object({ ok: z.literal(true) }),
  }),
  file: endpoint({
    method: 'GET', path: '/revisions/{id}/file', permission: 'documents.read', summary: 'The original file, to be saved and never shown inline',
    input: z.object({ id }), output: z.file(),
  }),
}
