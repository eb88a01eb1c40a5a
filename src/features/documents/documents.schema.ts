import { z } from 'zod'
import { enteredDay } from '../../core/dates/entered-day.ts'
import type { Clause, ParsedDocument } from './documents.types.ts'

export const documentTiers = ['basicPolicy', 'standard', 'procedure', 'plan'] as const
export type DocumentTier = (typeof documentTiers)[number]
/** What a person may say of a file: `combined` is one file that holds policy and standard. */
export const importTiers = ['basicPolicy', 'standard', 'procedure', 'plan', 'combined'] as const
export type ImportTier = (typeof importTiers)[number]
export const trackedChangesDecisions = ['accept', 'reject'] as const
export type TrackedChangesDecision = (typeof trackedChangesDecisions)[number]

export const tierSchema = z.enum(documentTiers)
export const daySchema = enteredDay

// PostgreSQL stores no NUL in text or jsonb.
const text = z.string().refine((value) => !value.includes('\0'), 'NUL')
const span = z.tuple([z.number().int().min(0), z.number().int().min(0)])
const message = z.object({ ja: text, en: text })

const clauseTypes = [
  'Part',
  'Chapter',
  'Section',
  'Subsection',
  'Division',
  'Article',
  'Paragraph',
  'Item',
  'Subitem1',
  'Subitem2',
  'Subitem3',
  'Subitem4',
  'Subitem5',
  'SupplProvision',
  'AppdxTable',
] as const

const furnitureKinds = [
  'title',
  'issuer',
  'date',
  'number',
  'contents',
  'pageNumber',
  'runningHeader',
  'siteMenu',
  'preamble',
  'history',
  'note',
  'separator',
] as const

const clauseSchema: z.ZodType<Clause> = z.lazy(() =>
  z.object({
    id: text.min(1),
    type: z.enum(clauseTypes),
    label: text,
    computedLabel: z.boolean(),
    heading: text,
    text,
    at: span,
    children: z.array(clauseSchema),
  }),
)

/** A reading as the parser made it or a person corrected it; where it stands in the source is checked by `reading.rules.ts`. */
export const parsedSchema: z.ZodType<ParsedDocument> = z.object({
  title: text,
  issuer: text,
  date: text,
  nodes: z.array(clauseSchema),
  definitions: z.array(z.object({ term: text, text, nodeId: text, at: span })),
  references: z.array(z.object({ from: text, to: text.nullable(), text, at: span })),
  furniture: z.array(z.object({ kind: z.enum(furnitureKinds), text, at: span })),
  warnings: z.array(z.object({ code: text, message, at: span.nullable(), nodeId: text.nullable() })),
})

export const trackedChangesSchema = z.array(
  z.object({ kind: z.enum(['insertion', 'deletion', 'move']), author: text, date: text.nullable(), text, at: span }),
)

/** 公文書 attributes of a revision. `retentionYears` null: 永年. */
export const recordSchema = z.object({
  documentNumber: text.trim().max(100),
  retentionYears: z.number().int().min(1).max(100).nullable(),
  disclosure: z.enum(['open', 'partly', 'closed']),
  disclosureReason: text.trim().max(500),
})
