import type { BookColumn } from '../registers/sheet/register-book.types.ts'
import { type FactKey, factLabels } from './outside-lists.labels.ts'
import { terminalColumns } from './terminal-columns.rules.ts'

type Typed = Omit<BookColumn, 'key' | 'label' | 'width'>

const asRegistered = new Map(terminalColumns.map(({ key, also }) => [key, also ?? []]))
const text = (key: string, ...more: string[]): Typed => ({
  kind: 'text',
  longest: 400,
  also: [...(asRegistered.get(key) ?? []), ...more],
})
const answer = (key: string, ...more: string[]): Typed => {
  const { choices = {} } = terminalColumns.find((column) => column.key === key) ?? {}
  return { kind: 'choice', choices, also: [...(asRegistered.get(key) ?? []), ...more] }
}

/** Columns of the lists of others, under the headings that servers and lessors give them. */
const columns: Record<FactKey, Typed> = {
  number: text('number', '物件番号', 'Asset Tag', 'AssetTag'),
  serial: text('serial', 'Serial', 'Serial Number', 'SerialNumber', '製造番号（シリアル）'),
  name: text('name', '端末名', 'Computer', 'Computer Name', 'ComputerName', 'Hostname', 'Host', 'Device', 'デバイス名'),
  account: {
    kind: 'text',
    longest: 200,
    also: [
      'ユーザID',
      'ユーザーID',
      'ユーザ名',
      'ユーザー名',
      'ログインID',
      'ID',
      'User',
      'UserName',
      'sAMAccountName',
    ],
  },
  unitText: text('unitId', '設置先', 'グループ', 'OU'),
  multiFactor: answer('multiFactor', 'ICカード登録', '生体認証', '顔認証', '認証要素'),
  mediaBlocked: answer('mediaBlocked'),
  encrypted: answer('encrypted'),
  malwareProtection: answer('malwareProtection', '保護状態', 'リアルタイム検索', 'リアルタイム保護', '稼働状況'),
  model: text('model', 'Model', '物件名'),
  os: text('os', 'Operating System', 'OperatingSystem'),
  leaseNumber: text('leaseNumber'),
  leaseEnds: { kind: 'day', also: asRegistered.get('leaseEnds') ?? [] },
  lastSeenOn: {
    kind: 'day',
    also: ['最終ログオン日', '最終ログオン', '最終確認日', '最終認証日', '最終通信日', 'Last Seen', 'LastLogon'],
  },
}

export const outsideColumns: readonly BookColumn[] = Object.entries(columns).map(([key, typed]) => ({
  key,
  label: factLabels[key as FactKey],
  width: 16,
  ...typed,
}))
/** What the import machinery needs to know of a list: its columns, and under which name their assignment is remembered. */
export const outsideBook = { register: 'outsideLists', columns: outsideColumns }
