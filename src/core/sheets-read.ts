import ExcelJS from 'exceljs'
import { mediaTypeOf } from './media-type.ts'
import { readCsv, type SheetLine } from './sheets-csv.ts'
import { inflatesWithin } from './zip-size.ts'

export type ReadSheet = { name: string; lines: readonly SheetLine[] }
export type ReadBook = {
  sheets: readonly ReadSheet[]
  hidden: readonly string[]
  /** Only where they were asked for. */
  hiddenSheets: readonly ReadSheet[]
  /** When the file says that it was last saved. */
  savedAt: Date | null
}
export type SheetProblem = 'notASheet' | 'oldExcelOrPassword' | 'damaged' | 'tooLarge' | 'undecodable'

/** A file that is no readable sheet, by the reason that its reader words. */
export class SheetReadError extends Error {
  override name = 'SheetReadError'
  readonly problem: SheetProblem
  constructor(problem: SheetProblem) {
    super(problem)
    this.problem = problem
  }
}

const MOST_INFLATED = 100 * 1024 ** 2
const MOST_LINES = 20_000
const MOST_COLUMNS = 200

/**
 * Reads .xlsx or CSV (UTF-8, UTF-16 with mark, CP932) as text: formulas by their result, dates as `YYYY-MM-DD`, each cell of a merged
 * range with the range's value, blank lines left out. Hidden sheets are named, and read only where asked for. More than `mostLines` on a sheet are refused.
 * @throws {SheetReadError}
 */
export async function readSheets(
  bytes: Uint8Array,
  { withHidden = false, mostLines = MOST_LINES } = {},
): Promise<ReadBook> {
  const type = mediaTypeOf(bytes)
  if (type === 'application/x-ole-storage') throw new SheetReadError('oldExcelOrPassword')
  if (type === 'application/zip') return readBook(bytes, withHidden, mostLines)
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (type !== 'text/plain' && !utf16) throw new SheetReadError('notASheet')
  const rows = readCsv(bytes)
  if (rows === null) throw new SheetReadError('undecodable')
  return { sheets: [{ name: 'CSV', lines: limited(rows, mostLines) }], hidden: [], hiddenSheets: [], savedAt: null }
}

async function readBook(bytes: Uint8Array, withHidden: boolean, mostLines: number): Promise<ReadBook> {
  if (!inflatesWithin(bytes, MOST_INFLATED)) throw new SheetReadError('tooLarge')
  const book = new ExcelJS.Workbook()
  try {
    // The library's own declaration of a buffer predates the present one of Node; an array buffer is what it takes.
    await book.xlsx.load(bytes.slice().buffer)
  } catch {
    throw new SheetReadError('damaged')
  }
  if (book.worksheets.length === 0) throw new SheetReadError('notASheet')
  const shown = book.worksheets.filter(({ state }) => state === undefined || state === 'visible')
  const hidden = book.worksheets.filter((sheet) => !shown.includes(sheet))
  const read = (sheet: ExcelJS.Worksheet) => ({
    name: sheet.name,
    lines: limited(linesOf(sheet, mostLines), mostLines),
  })
  return {
    sheets: shown.map(read),
    hidden: hidden.map(({ name }) => name),
    hiddenSheets: withHidden ? hidden.map(read) : [],
    savedAt: book.modified instanceof Date && !Number.isNaN(book.modified.getTime()) ? book.modified : null,
  }
}

function linesOf(sheet: ExcelJS.Worksheet, mostLines: number): SheetLine[] {
  const lines: SheetLine[] = []
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    if (lines.length > mostLines) return
    const count = Math.min(row.cellCount, MOST_COLUMNS)
    lines.push({ number, cells: Array.from({ length: count }, (_, index) => cellText(row.getCell(index + 1).value)) })
  })
  return lines
}

function limited(lines: readonly SheetLine[], mostLines: number): SheetLine[] {
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (filled.length > mostLines) throw new SheetReadError('tooLarge')
  return filled
}

/** A cell that is a time alone is kept as one on the day before the first; seconds are rounded, since a fraction of a day seldom meets them. */
function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return ''
  const text = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString()
  const [day, time] = [text.slice(0, 10), text.slice(11, 19)]
  if (day < '1900-01-01') return time
  return time === '00:00:00' ? day : `${day} ${time}`
}

/** What a person sees in the cell. An apostrophe that our own writer puts before = + - @ is taken off again. */
function cellText(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dateText(value)
  if (typeof value === 'object') {
    if ('richText' in value) return cellText(value.richText.map(({ text }) => text).join(''))
    if ('formula' in value || 'sharedFormula' in value) return cellText(value.result)
    if ('hyperlink' in value) return cellText(value.text)
    if ('error' in value) return value.error
    return ''
  }
  return `${value}`
    .replaceAll('\0', '')
    .trim()
    .replace(/^'(?=[=+\-@])/, '')
}
