import { readSheets, SheetReadError } from '../../../core/sheets-read.ts'
import { findTable, type FoundTable, type WantedColumn } from '../../../core/sheet-table.ts'
import { peopleErrors } from '../people.errors.ts'
import { type RosterColumn, rosterColumns, type RosterRow } from './roster-columns.ts'
import type { TransferColumn, TransferRow } from './transfer.types.ts'

/** As transfer lists are headed; under two header rows 旧 and 新 stand over 職. */
const transferColumns: readonly WantedColumn<TransferColumn>[] = [
  { key: 'kind', names: ['異動種別', '異動区分', '発令区分', '発令種別', '異動内容', '発令内容'], required: true },
  { key: 'name', names: ['氏名', '職員氏名', '名前', '職員名'], required: true },
  { key: 'day', names: ['発令日', '発令年月日', '異動日', '異動年月日', '施行日'], required: true },
  { key: 'number', names: ['職員番号', '職員コード', '職員No', '社員番号', '番号'] },
  { key: 'kana', names: ['かな', 'ふりがな', 'フリガナ', '氏名かな', '氏名カナ', 'カナ', 'ヨミ', '読み'] },
  { key: 'personKind', names: ['区分', '身分', '職員区分', '任用区分', '雇用区分'] },
  { key: 'oldPost', names: ['旧職', '旧職名', '現職', '現職名', '前職', '異動前職', '旧'] },
  { key: 'newPost', names: ['新職', '新職名', '異動後職', '新'] },
  { key: 'unit', names: ['所属/市町村', '所属市町村', '所属', '新所属', '部署', '市町村', '構成市町村', '異動後所属'] },
]

export type ReadPeopleFile = { hidden: readonly string[] } & (
  | { kind: 'transfer'; rows: TransferRow[] }
  | { kind: 'roster'; rows: RosterRow[]; columns: ReadonlySet<RosterColumn> }
)

/**
 * A transfer list (it has a kind of transfer and a day) or a roster, whichever the headings say; every shown sheet that has such a table.
 * @throws {AppError} 422 with what to do where the file cannot be read or no table is in it
 */
export async function readPeopleFile(bytes: Uint8Array): Promise<ReadPeopleFile> {
  const book = await readSheets(bytes).catch((error: unknown) => {
    if (error instanceof SheetReadError) throw peopleErrors(error.problem)
    throw error
  })
  const { hidden } = book
  const transfers = book.sheets.flatMap((sheet) => findTable(sheet, transferColumns) ?? [])
  if (transfers.length > 0) return { kind: 'transfer', rows: rowsOf(transfers), hidden }
  const rosters = book.sheets.flatMap((sheet) => findTable(sheet, rosterColumns) ?? [])
  if (rosters.length === 0) throw peopleErrors('noTable')
  const columns = new Set(
    rosters.flatMap(({ headings }) => rosterColumns.map(({ key }) => key).filter((key) => headings[key] !== undefined)),
  )
  return { kind: 'roster', rows: rowsOf(rosters), columns, hidden }
}

const rowsOf = <Key extends string>(tables: readonly FoundTable<Key>[]) =>
  tables.flatMap(({ sheet, lines }) =>
    lines.filter(({ values }) => !isRemark(values)).map((line) => ({ sheet, ...line })),
  )

/** 「※ …」「以上」 below the table, and lines that hold nothing but a merged cell of the line above: nobody is named there. */
function isRemark(values: Record<string, string>): boolean {
  const filled = Object.entries(values).filter(([, value]) => value !== '')
  const texts = new Set(filled.map(([, value]) => value))
  if (filled.length === 1 && !['name', 'number', 'id'].includes(filled[0]?.[0] ?? '')) return true
  return texts.size === 1 && /^(※|＊|\*|注|（注|\(注|以上|備考|合計|計)/.test([...texts][0] ?? '')
}
