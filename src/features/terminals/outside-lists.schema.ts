import { z } from 'zod'
import { enteredDay } from '../../core/dates/entered-day.ts'
import { layoutText, refusal, transferFields } from '../registers/import/import.schema.ts'

const id = z.uuid()
const count = z.number().int()

export const listKinds = ['authenticationServer', 'leaseList', 'antivirus', 'directory', 'assetManagement'] as const
export const unmatchedReasons = ['none', 'several', 'contradiction'] as const
export const views = ['differing', 'onlyList', 'onlyRegister', 'matched'] as const

/** What a row of a list says, by key; days as `YYYY-MM-DD`, answers as yes or no. */
export const rowFacts = z.record(z.string(), z.string())
export type RowFacts = z.output<typeof rowFacts>

export const listFile = { file: z.file(), layout: layoutText }
export const newList = z.object({
  ...listFile,
  kind: z.enum(listKinds),
  source: z.string().trim().min(1).max(200),
  /** The day on which the list was taken, not the day of the click. */
  takenOn: enteredDay,
  ...transferFields,
})

const terminal = z.object({ id, number: z.string(), name: z.string() })
/** What a file comes to against the register; nothing is written yet. */
export const listPreview = z.object({
  counts: z.object({ rows: count, matched: count, none: count, several: count, contradiction: count, skipped: count }),
  rows: z.array(
    z.object({
      row: count,
      key: z.string(),
      terminal: terminal.nullable(),
      reason: z.enum(unmatchedReasons).nullable(),
      facts: rowFacts,
    }),
  ),
  /** Cells that cannot be read; the row is taken without them. */
  unread: z.array(refusal),
  unusedHeadings: z.array(z.string()),
  hiddenSheets: z.array(z.string()),
})

/** How many rows agree; of the list where it is about a terminal or none, of the register where the list says nothing. */
export const comparisonCounts = z.object({
  register: count,
  rows: count,
  matched: count,
  differing: count,
  onlyList: count,
  onlyRegister: count,
})
export const listRow = z.object({
  id,
  kind: z.enum(listKinds),
  source: z.string(),
  takenOn: z.string(),
  fileName: z.string(),
  importedAt: z.string(),
  counts: comparisonCounts,
})

export const comparedRow = z.object({
  /** Where the next page goes on. */
  cursor: z.string(),
  row: count.nullable(),
  key: z.string(),
  reason: z.enum(unmatchedReasons).nullable(),
  terminal: terminal
    .extend({
      unitName: z.string().nullable(),
      user: z.string(),
      /** What the register says of the facts that a list may tell. */
      facts: z.record(z.string(), z.string().nullable()),
    })
    .nullable(),
  facts: rowFacts,
  differs: z.array(z.string()),
})
