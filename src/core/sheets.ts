import ExcelJS from 'exceljs'

export type Column<Row> = {
  header: string
  width: number
  value: (row: Row) => string | number
  wrap?: boolean
  hidden?: boolean
  /** The value is a day `YYYY-MM-DD`; it goes out as a date that Excel shows in 和暦. */
  day?: boolean
  /** Offered as a list in every cell of the column. `open`: something else may be typed too. */
  choices?: { words: readonly string[]; open: boolean }
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

/** 令和7年4月1日: era, year, month and day as Japanese Excel writes them (LCID 0411). */
const WAREKI = '[$-411]ggge"年"m"月"d"日"'
/** What Excel counts days from; it knows no day before. */
const FIRST_EXCEL_DAY = '1900-03-01'
/** Rows below the table in which the lists are offered too, for what is added by hand. */
const SPARE_ROWS = 200
const HEADER_ROW = 3

const cellValue = (column: { day?: boolean }, value: string | number): string | number | Date =>
  column.day && typeof value === 'string' && value >= FIRST_EXCEL_DAY
    ? new Date(`${value}T00:00:00Z`)
    : guardedCell(value)

/** The library writes one rule for a range of cells, but does not declare it. */
function offer(sheet: ExcelJS.Worksheet, range: string, rule: ExcelJS.DataValidation): void {
  const rules: unknown = Reflect.get(sheet, 'dataValidations')
  if (typeof rules === 'object' && rules !== null && 'add' in rules && typeof rules.add === 'function')
    rules.add(range, rule)
}

/** Lists stand on a hidden sheet: in the rule itself they could hold 255 letters. */
function offerChoices<Row>(book: ExcelJS.Workbook, parts: readonly SheetPart<Row>[]): void {
  const lists = parts.flatMap((part) =>
    part.columns.flatMap(({ choices }, index) => (choices ? [{ part, index, choices }] : [])),
  )
  if (lists.length === 0) return
  const hidden = book.addWorksheet('選択肢', { state: 'hidden' })
  for (const [at, { part, index, choices }] of lists.entries()) {
    const { words, open } = choices
    if (words.length === 0) continue
    hidden.getColumn(at + 1).values = [...words]
    const list = hidden.getColumn(at + 1).letter
    const sheet = book.getWorksheet(part.name)
    const column = sheet?.getColumn(index + 1).letter
    if (!sheet || !column) continue
    offer(sheet, `${column}${HEADER_ROW + 1}:${column}${HEADER_ROW + part.rows.length + SPARE_ROWS}`, {
      type: 'list',
      allowBlank: true,
      formulae: [`選択肢!$${list}$1:$${list}$${words.length}`],
      showErrorMessage: !open,
      errorTitle: '選択肢',
      error: '一覧から選んでください。',
    })
  }
}

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
    sheet.columns = part.columns.map((column) => ({
      width: column.width,
      hidden: column.hidden ?? false,
      style: { alignment: { vertical: 'top', wrapText: true }, ...(column.day ? { numFmt: WAREKI } : {}) },
    }))
    const title = sheet.addRow([part.title])
    title.font = { bold: true, size: 14 }
    // Longer than the first column: not wrapped within it.
    title.alignment = { wrapText: false }
    sheet.addRow([part.subtitle]).alignment = { wrapText: false }
    const header = sheet.addRow(part.columns.map((column) => column.header))
    header.eachCell((cell) => {
      cell.numFmt = 'General'
      cell.font = { bold: true }
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF1F1F4' } }
      cell.border = { bottom: { style: 'thin' } }
    })
    for (const row of part.rows) {
      sheet.addRow(part.columns.map((column) => cellValue(column, column.value(row))))
    }
    sheet.autoFilter = {
      from: { row: HEADER_ROW, column: 1 },
      to: { row: HEADER_ROW, column: part.columns.length },
    }
  }
  offerChoices(book, parts)
  return new Uint8Array(await book.xlsx.writeBuffer())
}
