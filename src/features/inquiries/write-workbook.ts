import ExcelJS from 'exceljs'
import type { Day } from '../../core/dates/days.ts'
import { formatWareki } from '../../core/dates/wareki.ts'
import { guardedCell } from '../../core/sheets.ts'
import { CHANGE_HEADING, ID_HEADING } from './find-columns.rules.ts'
import type { Asked, SentRow } from './inquiries.types.ts'
import { changeWords } from './rows.rules.ts'

/** Name of the hidden sheet; what stands in its two columns is how a file is known again. */
export const HIDDEN_SHEET = '_sakimori'
export const ANSWER_SHEET = '回答票'
const MARK = 'sakimori-inquiry/1'
/** Free lines below those that were sent. */
const FREE_LINES = 15

export type WorkbookHead = {
  key: string
  edition: number
  organisationCode: string
  organisation: string
  inquiryId: string
  title: string
  unitName: string
  dueOn: Day
  contact: string
  fileName: string
}

const fills = { head: 'FFE8EEF8', asked: 'FFFFFDE7', fixed: 'FFF1F1F4' }
const fill = (argb: string): ExcelJS.Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } })
const border = { style: 'thin', color: { argb: 'FFB0B0B0' } } as const
const box = { top: border, bottom: border, left: border, right: border }

const day = (value: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? formatWareki(value) : value)

/** The instructions above the table, in the words of whoever fills it in. */
function instructions(head: WorkbookHead, { confirms, many }: Asked): string[] {
  return [
    `${head.organisation}　回答期限：${formatWareki(head.dueOn)}　お問合せ：${head.contact.replaceAll('\n', ' ')}`,
    ...(confirms
      ? [
          '1　各行の「回答」欄で「変更なし」「変更」「廃止」のいずれかを選んでください。「変更」のときは、黄色の欄を今の内容に直してください。',
        ]
      : ['1　黄色の欄に記入してください。']),
    ...(many
      ? [
          `2　${confirms ? '台帳にないものがあれば、下の空いた行に記入し、「追加」を選んでください。' : '行が足りないときは、下に続けて記入してください。'}`,
        ]
      : []),
    '※　行を消したり、ほかの市町村・部署の回答票から行を貼り付けたりしないでください。ファイル名は変えても構いません。',
  ]
}

/** One workbook for one addressee: instructions, table with choices to pick from, and the hidden sheet by which it is known when it comes back. */
export async function writeWorkbook(head: WorkbookHead, asked: Asked, rows: readonly SentRow[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(ANSWER_SHEET, {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddHeader: `&R${head.unitName.replaceAll('&', '&&')}`, oddFooter: '&C&P / &N' },
  })
  const headings = [
    ID_HEADING,
    ...(asked.confirms ? [CHANGE_HEADING] : []),
    ...asked.columns.map(({ header }) => header),
  ]
  sheet.columns = [
    { width: 4, hidden: true },
    ...(asked.confirms ? [{ width: 12 }] : []),
    ...asked.columns.map(({ width }) => ({ width })),
  ]
  const top = [`${head.title}　回答票（${head.unitName}）`, ...instructions(head, asked)]
  for (const [index, line] of top.entries()) {
    const row = sheet.addRow(['', line])
    if (headings.length > 2) sheet.mergeCells(row.number, 2, row.number, headings.length)
    row.getCell(2).alignment = { wrapText: true, vertical: 'top' }
    row.getCell(2).font = index === 0 ? { bold: true, size: 14 } : { size: 10 }
    if (index > 0) row.height = 28
  }
  const heading = sheet.addRow(headings)
  heading.eachCell((cell) => {
    cell.font = { bold: true }
    cell.fill = fill(fills.head)
    cell.border = box
    cell.alignment = { wrapText: true, vertical: 'middle' }
  })
  sheet.views = [{ state: 'frozen', ySplit: heading.number }]
  sheet.pageSetup.printTitlesRow = `${heading.number}:${heading.number}`
  const lists = hiddenSheet(book, head, asked)
  const free = Array.from({ length: asked.many ? FREE_LINES : 0 }, () => null)
  for (const row of [...rows, ...free]) addLine(sheet, asked, row, lists)
  // Without a password: it keeps ids and headings from slips, it does not lock anybody out.
  await sheet.protect('', {
    formatColumns: true,
    formatRows: true,
    formatCells: true,
    sort: true,
    autoFilter: true,
    selectLockedCells: true,
    selectUnlockedCells: true,
  })
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function addLine(
  sheet: ExcelJS.Worksheet,
  asked: Asked,
  row: SentRow | null,
  lists: ReadonlyMap<string, string>,
): void {
  const line = sheet.addRow([
    row?.id ?? '',
    ...(asked.confirms ? [''] : []),
    ...asked.columns.map(({ key, kind }) => {
      const value = row?.values[key] ?? ''
      return guardedCell(kind === 'day' ? day(value) : value)
    }),
  ])
  const first = asked.confirms ? 3 : 2
  const style = (cell: ExcelJS.Cell, open: boolean, list: string | undefined) => {
    cell.border = box
    cell.alignment = { wrapText: true, vertical: 'top' }
    cell.numFmt = '@'
    cell.fill = fill(open ? fills.asked : fills.fixed)
    cell.protection = { locked: !open }
    if (open && list)
      cell.dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [list],
        showErrorMessage: true,
        errorTitle: '選択肢にありません',
        error: '一覧から選んでください。',
      }
  }
  if (asked.confirms) style(line.getCell(2), true, lists.get(row ? ' sent' : ' added'))
  for (const [index, { key, fixed }] of asked.columns.entries())
    style(line.getCell(first + index), row === null || !fixed, lists.get(key))
}

/** Key, edition and the lists to pick from. @returns the range of each list by column */
function hiddenSheet(book: ExcelJS.Workbook, head: WorkbookHead, { columns, confirms }: Asked): Map<string, string> {
  const sheet = book.addWorksheet(HIDDEN_SHEET, { state: 'veryHidden' })
  const facts = {
    mark: MARK,
    key: head.key,
    edition: String(head.edition),
    organisation: head.organisationCode,
    organisationName: head.organisation,
    inquiry: head.inquiryId,
    fileName: head.fileName,
  }
  for (const [name, value] of Object.entries(facts)) sheet.addRow([name, value])
  const lists = [
    ...(confirms
      ? [
          { key: ' sent', choices: [changeWords.same, changeWords.changed, changeWords.ended] },
          { key: ' added', choices: [changeWords.added] },
        ]
      : []),
    ...columns.filter(({ choices }) => choices.length > 0),
  ]
  return new Map(
    lists.map(({ key, choices }, index) => {
      const column = sheet.getColumn(4 + index)
      for (const [at, choice] of choices.entries()) sheet.getCell(at + 1, 4 + index).value = choice
      return [key, `${HIDDEN_SHEET}!$${column.letter}$1:$${column.letter}$${choices.length}`]
    }),
  )
}

export type WorkbookMark = {
  key: string
  edition: number
  organisation: string
  organisationName: string
  fileName: string
}

/** The facts of the hidden sheet, whatever it is called by now; null where this is none of ours. */
export function readMark(lines: readonly { cells: readonly string[] }[]): WorkbookMark | null {
  const facts = new Map(lines.map(({ cells: [name = '', value = ''] }) => [name, value]))
  const key = facts.get('key') ?? ''
  if (facts.get('mark') !== MARK || key === '') return null
  return {
    key,
    edition: Number(facts.get('edition')) || 0,
    organisation: facts.get('organisation') ?? '',
    organisationName: facts.get('organisationName') ?? '',
    fileName: facts.get('fileName') ?? '',
  }
}
