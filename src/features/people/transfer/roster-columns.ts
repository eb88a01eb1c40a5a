import type { WantedColumn } from '../../../core/sheet-table.ts'

export type RosterColumn =
  | 'id'
  | 'number'
  | 'name'
  | 'kana'
  | 'personKind'
  | 'covered'
  | 'unit'
  | 'email'
  | 'from'
  | 'to'
export type RosterRow = { sheet: string; row: number; values: Record<RosterColumn, string> }

/** The roster as it goes out and comes back; the first name of each is the one it goes out with. */
export const rosterColumns: readonly (WantedColumn<RosterColumn> & { width: number })[] = [
  { key: 'number', names: ['職員番号', '職員コード', '職員No', '社員番号'], width: 12 },
  { key: 'name', names: ['氏名', '職員氏名', '名前', '職員名'], required: true, width: 20 },
  { key: 'kana', names: ['ふりがな', 'かな', 'フリガナ', '氏名かな', '氏名カナ', 'カナ'], width: 22 },
  { key: 'personKind', names: ['区分', '身分', '職員区分', '任用区分'], width: 16 },
  { key: 'covered', names: ['職員等に含む', '方針の職員等に含む', '職員等'], width: 12 },
  { key: 'unit', names: ['所属', '所属/市町村', '部署', '市町村'], width: 28 },
  { key: 'email', names: ['メールアドレス', 'メール', 'E-mail'], width: 28 },
  { key: 'from', names: ['在籍の始まり', '在籍開始日', '採用日', '着任日'], width: 18 },
  { key: 'to', names: ['在籍の終わり', '在籍終了日', '退職日'], width: 18 },
  { key: 'id', names: ['ID'], width: 38 },
]
