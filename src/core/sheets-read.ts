import ExcelJS from 'exceljs'
import { mediaTypeOf } from './media-type.ts'
import { readCsv, type SheetLine } from './sheets-csv.ts'
import { inflatesWithin } from './zip-size.ts'

export type ReadSheet = { name: string; lines: readonly SheetLine[] }
export type ReadBook = { sheets: readonly ReadSheet[]; hidden: readonly string[] }
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
 * range with the range's value, blank lines left out. Hidden sheets are named, not read.
 * `mostLines`: more lines than this on a sheet are refused. @throws {SheetReadError}
 */
export async function readSheets(bytes: Uint8Array, mostLines = MOST_LINES): Promise<ReadBook> {
  const type = mediaTypeOf(bytes)
  if (type === 'application/x-ole-storage') throw new SheetReadError('oldExcelOrPassword')
  if (type === 'application/zip') return readBook(bytes, mostLines)
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (type !== 'text/plain' && !utf16) throw new SheetReadError('notASheet')
  const rows = readCsv(bytes)
  if (rows === null) throw new SheetReadError('undecodable')
  return { sheets: [{ name: 'CSV', lines: limited(rows, mostLines) }], hidden: [] }
}

async function readBook(bytes: Uint8Array, mostLines: number): Promise<ReadBook> {
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
  const hidden = book.worksheets.filter((sheet) => !shown.includes(sheet)).map(({ name }) => name)
  return {
    sheets: shown.map((sheet) => ({ name: sheet.name, lines: limited(linesOf(sheet, mostLines), mostLines) })),
    hidden,
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

/** What a person sees in the cell. An apostrophe that our own writer puts before = + - @ is taken off again. */
function cellText(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
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
