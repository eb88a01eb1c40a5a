import { z } from 'zod'
import { planDigest } from '../import/import.schema.ts'
import { listedInput } from '../list/list.schema.ts'

const count = z.number().int()

/** Which rows (those chosen, else all that the list shows), which field, and the value as it would stand in a cell. */
export const bulkInput = z.object({
  ids: z.array(z.uuid()).max(20_000).optional(),
  ...listedInput,
  key: z.string().max(60),
  value: z.string().max(2000),
})
export type BulkInput = z.output<typeof bulkInput>

const row = z.object({ id: z.uuid(), number: z.string(), name: z.string(), before: z.string(), after: z.string() })
export const bulkPreview = z.object({
  plan: planDigest,
  column: z.string(),
  counts: z.object({ change: count, unchanged: count, refused: count }),
  rows: z.array(row),
  refused: z.array(row.extend({ reason: z.string(), remedy: z.string() })),
})
export type BulkPreview = z.output<typeof bulkPreview>
