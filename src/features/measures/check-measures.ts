import type { CatalogueError } from './catalogue-error.ts'
import { loadMeasures, type MeasureCatalogue } from './load-measures.ts'
import { HEADS } from './measures.schema.ts'

/** What `measures check --json` prints. */
export interface MeasuresReport {
  readonly rows: number
  /** Rows per head of 施行規則16条の3, keys "1" to "8", and "none" for rows of no head. */
  readonly byHead: Readonly<Record<string, number>>
  /** Rows per clause number of the guideline, and "none" for rows that come from laws alone. */
  readonly byClause: Readonly<Record<string, number>>
  readonly errors: readonly CatalogueError[]
}

const tally = (keys: readonly string[], start: Record<string, number> = {}): Record<string, number> => {
  const counts = { ...start }
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1
  return counts
}

/** Counts a catalogue; a row of two heads counts under both. */
export const reportMeasures = ({ rows, errors }: MeasureCatalogue): MeasuresReport => ({
  rows: rows.length,
  byHead: tally(
    rows.flatMap((row) => (row.heads.length === 0 ? ['none'] : row.heads.map((entry) => String(entry.head)))),
    Object.fromEntries(HEADS.map((head) => [String(head), 0])),
  ),
  byClause: tally(rows.map((row) => row.clause ?? 'none')),
  errors,
})

/** Loads the catalogue that comes with the product and reports on it. */
export const checkMeasures = async (content?: string): Promise<MeasuresReport> =>
  reportMeasures(await loadMeasures(content))
