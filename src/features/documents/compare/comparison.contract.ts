import { z } from 'zod'
import { endpoint } from '../../../core/contract.ts'
import { presetNames } from './presets.rules.ts'

const id = z.uuid()
const input = z.object({ id, with: id.optional(), preset: z.enum(presetNames).default('prefecture') })
const lines = z.array(
  z.object({ depth: z.number(), pieces: z.array(z.object({ text: z.string(), changed: z.boolean() })) }),
)
const side = z.object({ id, number: z.number(), title: z.string() })

export const comparisonContract = {
  table: endpoint({
    method: 'GET',
    path: '/revisions/{id}/comparison',
    permission: 'documents.read',
    summary:
      'Old and new side by side (新旧対照表): a revision beside the one before it, or beside another of its document',
    input,
    output: z.object({
      documentId: id,
      documentTitle: z.string(),
      revision: side,
      /** Null: there is no other revision to compare with. */
      with: side.nullable(),
      others: z.array(side),
      table: z
        .object({
          title: z.string(),
          order: z.enum(['newFirst', 'oldFirst']),
          oldHeader: z.string(),
          newHeader: z.string(),
          underline: z.enum(['single', 'double']),
          caption: z.string(),
          rows: z.array(z.object({ kind: z.string(), old: lines, new: lines })),
          counts: z.object({
            changed: z.number(),
            added: z.number(),
            removed: z.number(),
            moved: z.number(),
            renumbered: z.number(),
            same: z.number(),
          }),
        })
        .nullable(),
    }),
  }),
  file: endpoint({
    method: 'GET',
    path: '/revisions/{id}/comparison/file',
    permission: 'documents.read',
    summary: 'The comparison table as a Word file, a PDF or a page that stands alone',
    input: input.extend({ format: z.enum(['docx', 'html', 'pdf']) }),
    output: z.file(),
  }),
}
