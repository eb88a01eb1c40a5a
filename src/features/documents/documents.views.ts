import { z } from 'zod'
import { daySchema, recordSchema, tierSchema } from './documents.schema.ts'

const id = z.uuid()
export const precision = z.enum(['year', 'month', 'day'])
export const standing = z.enum(['draft', 'upcoming', 'inForce', 'superseded', 'discarded'])

export const revisionRow = z.object({
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

export const documentRow = z.object({
  id,
  tier: tierSchema,
  title: z.string(),
  parentId: id.nullable(),
  revisions: z.array(revisionRow),
})

export const recordView = recordSchema.extend({ fiscalYear: z.number(), createdAt: z.string(), createdBy: z.string() })

export const clauseRow = z.object({
  id,
  nodeId: z.string(),
  parentId: id.nullable(),
  depth: z.number(),
  type: z.string(),
  label: z.string(),
  heading: z.string(),
  text: z.string(),
  tier: tierSchema,
})
