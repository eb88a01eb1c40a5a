import { guardedCell } from '../../../core/sheets.ts'

const quoted = (cell: string): string => `"${String(guardedCell(cell)).replaceAll('"', '""')}"`

/** RFC 4180 in UTF-8 with its mark, so that Excel reads the letters right. */
export const csvOf = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(`\ufeff${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`)
