import { z } from 'zod'

const count = z.number().int()

/** What a file would do to a register, row by row; nothing is written yet. `plan` is the digest that the confirmation names. */
export const sheetPreview = z.object({
  plan: z.string(),
  hiddenSheets: z.array(z.string()),
  counts: z.object({ add: count, change: count, unchanged: count, refused: count }),
  rows: z.array(
    z.object({
      sheet: z.string(),
      row: count,
      outcome: z.enum(['add', 'change', 'unchanged']),
      name: z.string(),
      /** What is new or changes, in words. */
      detail: z.string(),
    }),
  ),
  refusals: z.array(
    z.object({
      sheet: z.string(),
      row: count,
      column: z.string(),
      value: z.string(),
      reason: z.string(),
      remedy: z.string(),
    }),
  ),
})
export type SheetPreview = z.output<typeof sheetPreview>

/** SHA-256 of a plan, hexadecimal. */
export const sheetPlanDigest = z.string().regex(/^[0-9a-f]{64}$/)
