import ExcelJS from 'exceljs'
import { unzipSync } from 'fflate'

/** An answer file as somebody at the other end works on it. */
export type FilledBook = {
  book: ExcelJS.Workbook
  sheet: ExcelJS.Worksheet
  /** Number of the line of headings. */
  head: number
  /** Place of a heading, from 1. */
  place: (heading: string) => number
  /** Lines that were sent: numbers of the rows that bear an id. */
  lines: number[]
  set: (line: number, heading: string, value: string) => void
  save: (savedAt?: string) => Promise<Uint8Array>
}

export async function openBook(bytes: Uint8Array): Promise<FilledBook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes.slice().buffer)
  const [sheet] = book.worksheets
  if (!sheet) throw new Error('no sheet')
  const rows = Array.from({ length: sheet.rowCount }, (_, index) => index + 1)
  const head = rows.find((row) => sheet.getCell(row, 1).value === '行ID') ?? 0
  const headings = Array.from({ length: 20 }, (_, index) => sheet.getCell(head, index + 1).text)
  const place = (heading: string) => headings.indexOf(heading) + 1
  return {
    book,
    sheet,
    head,
    place,
    lines: rows.filter((row) => row > head && /^[0-9a-f-]{36}$/.test(sheet.getCell(row, 1).text)),
    set: (line, heading, value) => {
      sheet.getCell(line, place(heading)).value = value
    },
    save: async (savedAt = '2026-11-20T10:00:00Z') => {
      book.modified = new Date(savedAt)
      return new Uint8Array(await book.xlsx.writeBuffer())
    },
  }
}

/** All lines answered 変更なし. */
export async function answerAllSame(bytes: Uint8Array, savedAt?: string): Promise<Uint8Array> {
  const book = await openBook(bytes)
  for (const line of book.lines) book.set(line, '回答', '変更なし')
  return book.save(savedAt)
}

/** Files of a set by name of the folder's unit: 01_見本市/回答票_見本市.xlsx → 見本市. */
export async function unpackSet(
  file: File,
): Promise<{ files: Record<string, Uint8Array>; workbooks: Map<string, Uint8Array> }> {
  const files = unzipSync(new Uint8Array(await file.arrayBuffer()))
  const workbooks = new Map<string, Uint8Array>()
  for (const [name, bytes] of Object.entries(files)) {
    const unit = /(?:^|\/)回答票_(.*)\.xlsx$/.exec(name)?.[1]
    if (unit) workbooks.set(unit, bytes)
  }
  return { files, workbooks }
}

export const asFile = (name: string, bytes: Uint8Array): File => new File([new Uint8Array(bytes)], name)
