import ExcelJS from 'exceljs'

export type Column<Row> = {
  header: string
  width: number
  value: (row: Row) => string | number
  wrap?: boolean
  hidden?: boolean
}
export type SheetPart<Row> = {
  name: string
  title: string
  subtitle: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
}

/** A cell that begins with these could run as a formula where the file is opened; it is kept as text (OWASP: CSV injection). */
export const guardedCell = (value: string | number): string | number =>
  typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value

/** Writes an .xlsx with one sheet per part: title rows, bold header that repeats on every printed page, A4 landscape. */
export async function writeSheet<Row>(parts: readonly SheetPart<Row>[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  for (const part of parts) {
    const sheet = book.addWorksheet(part.name, {
      pageSetup: {
        paperSize: 9,
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: '3:3',
      },
      headerFooter: { oddFooter: '&C&P / &N' },
      views: [{ state: 'frozen', ySplit: 3 }],
    })
    sheet.columns = part.columns.map((column) => ({ width: column.width, hidden: column.hidden ?? false }))
    sheet.addRow([part.title]).font = { bold: true, size: 14 }
    sheet.addRow([part.subtitle])
    const header = sheet.addRow(part.columns.map((column) => column.header))
    header.eachCell((cell) => {
      cell.font = { bold: true }
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF1F1F4' } }
      cell.border = { bottom: { style: 'thin' } }
    })
    for (const row of part.rows) {
      const line = sheet.addRow(part.columns.map((column) => guardedCell(column.value(row))))
      line.alignment = { vertical: 'top', wrapText: true }
    }
    sheet.autoFilter = { from: { row: 3, column: 1 }, to: { row: 3, column: part.columns.length } }
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}
