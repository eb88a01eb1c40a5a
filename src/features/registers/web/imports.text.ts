import type { Dictionary } from '../../../web/locale.ts'

export const importsText = {
  title: { ja: '台帳への取込みの記録', en: 'Imports into registers' },
  subtitle: {
    ja: 'ファイルを台帳に取り込むたびに、データの受渡しとして残る記録です。いつ・誰が・何に入れて・誰の許可で運んだかを示します。',
    en: 'Each file taken into a register is kept as a transfer of data: when, by whom, on what and with whose permission.',
  },
  of: { ja: '{register}への取込み', en: 'Import into {register}' },
  register: { ja: '台帳', en: 'Register' },
  person: { ja: '取り込んだ人・運んだ人・許可した人', en: 'Who imported, carried or permitted' },
  from: { ja: '取り込んだ日（から）', en: 'Imported from' },
  to: { ja: '（まで）', en: 'until' },
  importedAt: { ja: '取り込んだ日時', en: 'Imported at' },
  importedBy: { ja: '取り込んだ人', en: 'Imported by' },
  fileName: { ja: 'ファイル', en: 'File' },
  takenFrom: { ja: 'どこから', en: 'From' },
  carriedBy: { ja: '運んだ人', en: 'Carried by' },
  medium: { ja: '何に入れて', en: 'On what' },
  permission: { ja: '許可', en: 'Permission' },
  counts: { ja: '件数', en: 'Rows' },
  noPermission: { ja: '記載なし', en: 'not stated' },
  history: { ja: '履歴', en: 'History' },
  none: { ja: '取込みの記録はまだありません', en: 'Nothing has been imported yet' },
  noneNext: {
    ja: '各台帳の「取込み」からExcelを取り込むと、ここに残ります。',
    en: 'Take a file in from a register; it is kept here.',
  },
  noMatch: { ja: '条件に合う取込みはありません', en: 'No import fits' },
  transfer: { ja: '受渡し', en: 'Transfer' },
  result: { ja: '取込みの結果', en: 'What came of it' },
  digest: { ja: 'ファイルのハッシュ値（SHA-256）', en: 'SHA-256 of the file' },
  refusals: { ja: '取り込めなかった行', en: 'Rows that could not be taken' },
  place: { ja: '場所', en: 'Place' },
  placeOf: { ja: '{sheet} {row}行', en: '{sheet}, row {row}' },
  column: { ja: '列', en: 'Column' },
  value: { ja: '値', en: 'Value' },
  reason: { ja: '理由', en: 'Reason' },
} satisfies Dictionary

/** Registers by the key under which their imports are kept. */
export const importedRegisters = {
  assets: { ja: '情報資産台帳', en: 'Information assets' },
  systems: { ja: '情報システム・ネットワーク台帳', en: 'Systems and networks' },
  terminals: { ja: '端末・サーバ台帳', en: 'Terminals and servers' },
  outsideLists: { ja: '外部の一覧', en: 'Outside lists' },
  media: { ja: '電磁的記録媒体管理台帳', en: 'Media' },
  stores: { ja: '保管場所', en: 'Stores' },
  areas: { ja: '管理区域台帳', en: 'Secure areas' },
  'area-entries': { ja: '入退室管理簿', en: 'Entry log' },
  facilities: { ja: '設備台帳', en: 'Facilities' },
  demarcations: { ja: '責任分界の覚書', en: 'Agreements on demarcation' },
  connections: { ja: '許可通信', en: 'Permitted connections' },
  systemAccounts: { ja: 'システムの利用者ID', en: 'Accounts of systems' },
} satisfies Dictionary

export const countWords = {
  add: { ja: '追加', en: 'new' },
  change: { ja: '変更', en: 'changed' },
  unchanged: { ja: '変更なし', en: 'unchanged' },
  refused: { ja: '取り込めない', en: 'refused' },
  rows: { ja: '行', en: 'rows' },
  matched: { ja: '台帳と一致', en: 'matched' },
} satisfies Dictionary
