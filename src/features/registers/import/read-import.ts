import { type SheetLayout, headingTexts, linesBelow } from '../../../core/sheet-layout.ts'
import { plainHeading, type WantedColumn } from '../../../core/sheet-table.ts'
import { readSheets, type ReadBook, SheetReadError } from '../../../core/sheets-read.ts'
import { registerErrors } from '../registers.errors.ts'
import { ID_HEADING } from '../sheet/export-book.ts'
import type { RegisterBook } from '../sheet/register-book.types.ts'
import { type Layouts, layoutSchema } from './import.schema.ts'

/** A line of the file as text by column key; a column that the file does not have is absent. */
export type ImportLine = { sheet: string; row: number; cells: Record<string, string> }
export type Skipped = { sheet: string; row: number; text: string }
export type ReadImport = { lines: ImportLine[]; skipped: Skipped[]; hidden: readonly string[]; unused: string[] }

export const ID_KEY = 'id'
/** What reading a file asks of a register; a list that is no register has this much too. `mostLines` on a sheet: twenty thousand unless told otherwise. */
export type ImportedBook = Pick<RegisterBook, 'register' | 'columns'> & { mostLines?: number }

/** A book's columns as they may be headed, the hidden id among them. */
export const wantedColumns = (book: ImportedBook): WantedColumn<string>[] => [
  ...book.columns.map(({ key, label, also = [] }) => ({ key, names: [label.ja, label.en, ...also] })),
  { key: ID_KEY, names: [ID_HEADING] },
]

/** @throws {AppError} 422 with what to do where the file cannot be read */
export async function readBookFile(
  file: File,
  { mostLines = 20_000 }: Pick<ImportedBook, 'mostLines'> = {},
): Promise<ReadBook> {
  try {
    return await readSheets(new Uint8Array(await file.arrayBuffer()), { mostLines })
  } catch (error) {
    if (error instanceof SheetReadError) throw registerErrors(error.problem, { n: mostLines.toLocaleString('ja-JP') })
    throw error
  }
}

/** @throws {AppError} 422 where the text is no assignment of columns of this register */
export function readLayouts(book: ImportedBook, text: string): Layouts {
  try {
    const keys = new Set(wantedColumns(book).map(({ key }) => key))
    const layouts = layoutSchema.parse(JSON.parse(text))
    if (layouts.every(({ columns }) => Object.keys(columns).every((key) => keys.has(key)))) return layouts
  } catch {
    // Told below in words that a person can act on.
  }
  throw registerErrors('badMapping')
}

const REMARK = /^(※|＊|\*|注|（注|\(注|以上|備考|合計|小計|計|総計)/

/** Notes, totals, headings of groups, and lines of a form that are numbered but not filled in: one text alone in the line. */
function isRemark(cells: Record<string, string>, alone: readonly string[]): boolean {
  const filled = Object.entries(cells).filter(([, value]) => value !== '')
  const texts = new Set(filled.map(([, value]) => value))
  if (texts.size !== 1) return false
  const [text = ''] = texts
  const keys = filled.map(([key]) => key)
  return REMARK.test(text) || filled.length > 1 || !alone.includes(keys[0] ?? '')
}

/** Rows of the tables that a person assigned; what is no row is told apart, never dropped in silence. `alone`: columns that make a row by themselves. */
export function readLines(
  file: ReadBook,
  layouts: readonly SheetLayout[],
  alone: readonly string[] = ['name'],
): ReadImport {
  const lines: ImportLine[] = []
  const skipped: Skipped[] = []
  const unused: string[] = []
  for (const layout of layouts) {
    const sheet = file.sheets.find(({ name }) => name === layout.sheet)
    if (!sheet) continue
    const headings = headingTexts(sheet, layout.headerRow, layout.headerLines)
    const keys = Object.entries(layout.columns)
    const used = new Set(keys.map(([, index]) => index))
    unused.push(...headings.filter((heading, index) => heading !== '' && !used.has(index)))
    const repeated = (values: readonly string[]) =>
      keys.filter(([, index]) => values[index] && plainHeading(values[index]) === plainHeading(headings[index] ?? ''))
        .length >= 2
    for (const { number: row, cells: values } of linesBelow(sheet, layout)) {
      const cells = Object.fromEntries(
        keys.map(([key, index]) => [key, (values[index] ?? '').replaceAll('\r\n', '\n').trim()]),
      )
      if (Object.values(cells).every((value) => value === '')) continue
      if (isRemark(cells, alone) || repeated(values))
        skipped.push({ sheet: sheet.name, row, text: [...new Set(values.filter(Boolean))].join(' ').slice(0, 200) })
      else lines.push({ sheet: sheet.name, row, cells })
    }
  }
  return { lines, skipped, hidden: file.hidden, unused: [...new Set(unused)] }
}
