import { createHash } from 'node:crypto'
import { HEADER_WITHIN, headingsOf, matchHeadings, type WantedColumn } from './sheet-table.ts'
import type { ReadSheet } from './sheets-read.ts'

/** Where a table stands in a sheet and which of its columns is what; rows as the spreadsheet program counts them. */
export type SheetLayout = {
  sheet: string
  headerRow: number
  headerLines: number
  /** Place of each column from 0, by key. */
  columns: Record<string, number>
}

/** The table with the most known headings; where none is known, the first line that has as many filled cells as any, for a person to correct. */
export function guessLayout(sheet: ReadSheet, columns: readonly WantedColumn<string>[]): SheetLayout | null {
  let best: { at: number; lines: number; found: Map<string, number> } | null = null
  const within = Math.min(sheet.lines.length, HEADER_WITHIN)
  for (let at = 0; at < within; at++) {
    for (const lines of [1, 2]) {
      const found = matchHeadings(headingsOf(sheet, at, lines), columns)
      // As good with one line as with two: the upper one is a title.
      const better = found.size - (best?.found.size ?? 0)
      if (better > 0 || (better === 0 && best !== null && lines < best.lines)) best = { at, lines, found }
    }
  }
  if (best !== null && best.found.size >= 2) {
    const { at, lines, found } = best
    return {
      sheet: sheet.name,
      headerRow: sheet.lines[at]?.number ?? 1,
      headerLines: lines,
      columns: Object.fromEntries(found),
    }
  }
  const filled = sheet.lines.slice(0, within).map(({ cells }) => new Set(cells.filter(Boolean)).size)
  const at = filled.indexOf(Math.max(...filled))
  const line = sheet.lines[at]
  return line === undefined || (filled[at] ?? 0) < 2
    ? null
    : { sheet: sheet.name, headerRow: line.number, headerLines: 1, columns: {} }
}

/** The headings as a person sees them: two header rows as 上段／下段. */
export function headingTexts(sheet: ReadSheet, headerRow: number, headerLines: number): string[] {
  const at = sheet.lines.findIndex(({ number }) => number === headerRow)
  if (at < 0) return []
  const lines = sheet.lines.slice(at, at + headerLines)
  const width = Math.max(...lines.map(({ cells }) => cells.length))
  return Array.from({ length: width }, (_, index) =>
    [...new Set(lines.map(({ cells }) => (cells[index] ?? '').replaceAll(/\s+/g, ' ')).filter(Boolean))].join('／'),
  )
}

/** SHA-256 of the headings as they stand: the same form, filled in again, is known by it. */
export const fingerprintOf = (headings: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(headings)).digest('hex')

/** Lines below the header with their cells. */
export function linesBelow(sheet: ReadSheet, { headerRow, headerLines }: SheetLayout): ReadSheet['lines'] {
  const at = sheet.lines.findIndex(({ number }) => number === headerRow)
  return at < 0 ? [] : sheet.lines.slice(at + headerLines)
}
