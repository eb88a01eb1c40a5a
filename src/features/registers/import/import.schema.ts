import { z } from 'zod'

const count = z.number().int()
export const outcomes = ['add', 'change', 'unchanged'] as const

/** Which table of which sheet is taken, and which of its columns is what. Comes back as JSON beside the file. */
export const layoutSchema = z.array(
  z.object({
    sheet: z.string().max(200),
    headerRow: count.min(1).max(1_048_576),
    headerLines: count.min(1).max(3),
    columns: z.record(z.string().max(60), count.min(0).max(199)),
  }),
)
export type Layouts = z.output<typeof layoutSchema>

const table = z.object({
  sheet: z.string(),
  headerRow: count,
  headerLines: count,
  /** Headings as they stand; two header rows as 上段／下段. */
  headings: z.array(z.string()),
  /** The first lines below, for a look at what stands in a column. */
  samples: z.array(z.array(z.string())),
  rows: count,
  columns: z.record(z.string(), count),
  /** The assignment was made by a person for this very form before. */
  remembered: z.boolean(),
})

/** What stands in a file before anything is decided about it. */
export const fileLook = z.object({
  tables: z.array(table),
  hiddenSheets: z.array(z.string()),
  /** Sheets without any table. */
  otherSheets: z.array(z.string()),
  columns: z.array(z.object({ key: z.string(), label: z.string(), required: z.boolean() })),
})

export const refusal = z.object({
  sheet: z.string(),
  row: count,
  column: z.string(),
  value: z.string(),
  reason: z.string(),
  remedy: z.string(),
})

const change = z.object({ column: z.string(), before: z.string(), after: z.string() })
const previewRow = z.object({
  sheet: z.string(),
  row: count,
  outcome: z.enum(outcomes),
  id: z.string().nullable(),
  number: z.string(),
  name: z.string(),
  unit: z.string(),
  changes: z.array(change),
  /** Rows of the same name that exist already: is it really a new one? */
  twins: z.array(z.object({ id: z.uuid(), number: z.string(), name: z.string() })),
})

/** What a file would do; nothing is written yet. `plan` is the digest that the confirmation names. Of many alike rows the first five hundred are told. */
export const importPreview = z.object({
  plan: z.string(),
  counts: z.object({ add: count, change: count, unchanged: count, refused: count, skipped: count }),
  rows: z.array(previewRow),
  refusals: z.array(refusal),
  refusalsTotal: count,
  /** Lines that are no rows: remarks, totals, headings repeated further down. */
  skipped: z.array(z.object({ sheet: z.string(), row: count, text: z.string() })),
  hiddenSheets: z.array(z.string()),
  /** Columns of the file that nothing was taken from. */
  unusedHeadings: z.array(z.string()),
})
export type ImportPreview = z.output<typeof importPreview>

/** SHA-256 of a plan, hexadecimal. */
export const planDigest = z.string().regex(/^[0-9a-f]{64}$/)

const carried = z.string().trim().max(200)
/** Every import moves data between zones, so it says whence, by whom, on what and with whose permission. */
export const transferFields = {
  takenFrom: carried.min(1),
  carriedBy: carried.min(1),
  medium: carried.min(1),
  permission: carried.default(''),
}

export const layoutText = z.string().max(50_000)
