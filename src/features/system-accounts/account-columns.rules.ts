import type { BookColumn, Fields } from '../registers/sheet/register-book.types.ts'
import { accountKinds, type AccountKey, accountLabels } from './system-accounts.labels.ts'

type Typed = Omit<BookColumn, 'key' | 'label'>

/** アカウント棚卸し: each column typed once, in the order of the sheet. */
const columns: Record<AccountKey, Typed> = {
  number: { kind: 'text', width: 20, longest: 400, single: true },
  systemId: {
    kind: 'reference',
    width: 22,
    required: true,
    single: true,
    also: ['システム名', '業務システム', '情報システム'],
  },
  login: {
    kind: 'text',
    width: 18,
    longest: 256,
    required: true,
    single: true,
    also: ['ID', 'ユーザID', 'ユーザーID', 'ログインID', 'アカウント', 'アカウント名', 'ユーザ名', 'SamAccountName'],
  },
  name: {
    kind: 'text',
    width: 18,
    longest: 200,
    single: true,
    also: ['氏名', '表示名', '名前', '利用者名', '氏名／共用', 'DisplayName'],
  },
  affiliation: { kind: 'text', width: 18, longest: 200, also: ['所属', '所属名', 'Department'] },
  unitId: { kind: 'reference', width: 20, also: ['部署', '市町村', '担当課', '部署名'] },
  kind: {
    kind: 'choice',
    width: 10,
    empty: 'personal',
    also: ['区分', '個人・共用の別', '利用者区分'],
    choices: {
      personal: { ...accountKinds.personal, also: ['職員', '個人用'] },
      shared: { ...accountKinds.shared, also: ['共有', '共用ID', '共有ID'] },
      service: { ...accountKinds.service, also: ['サービス', 'サービスアカウント', 'システム'] },
    },
  },
  privileged: { kind: 'flag', width: 8, empty: false, also: ['特権ID', '管理者権限', '特権の有無', '管理者'] },
  groups: { kind: 'text', width: 26, also: ['権限', '権限区分', 'グループ', '所属グループ', 'ロール', 'MemberOf'] },
  personId: { kind: 'reference', width: 22, also: ['利用者', '使用者'] },
  staffNumber: { kind: 'text', width: 12, longest: 40, also: ['職員コード', '社員番号'] },
  email: { kind: 'text', width: 24, longest: 254, also: ['メール', 'E-mail', 'mail'] },
  responsiblePostId: { kind: 'reference', width: 20, also: ['管理責任者', '共用IDの責任者', '責任者'] },
  basis: { kind: 'text', width: 24, longest: 400, also: ['根拠', '申請番号', '許可番号', '付与根拠'] },
  grantedOn: { kind: 'day', width: 18, also: ['登録日', '作成日', '発行日', '利用開始日'] },
  lastUsedOn: { kind: 'day', width: 18, also: ['最終ログイン', '最終利用', '最終ログオン', '最終ログイン日'] },
  enabled: {
    kind: 'flag',
    width: 8,
    empty: true,
    also: ['有効', '状態', '有効／無効', '利用の可否'],
  },
  goneOn: { kind: 'day', width: 18, also: ['削除日', '廃止日', '抹消日'] },
}

export const accountColumns: readonly BookColumn[] = Object.entries(columns).map(([key, typed]) => ({
  key,
  label: accountLabels[key as AccountKey],
  ...typed,
}))

/** An account of which nothing is known. */
export const blankAccount: Fields = {
  ...Object.fromEntries(
    Object.entries(columns).map(([key, { kind, empty }]) => [key, empty ?? (kind === 'text' ? '' : null)]),
  ),
  matchedBy: null,
  seenOn: null,
}
