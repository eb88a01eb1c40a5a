import type { Message } from '../../core/errors.ts'

export const accountKinds = {
  personal: { ja: '個人', en: 'Personal' },
  shared: { ja: '共用', en: 'Shared' },
  service: { ja: 'システム用', en: 'Service' },
} as const satisfies Record<string, Message>

/** Whether an account can be used: 有効, 停止 in the system, or no longer there. */
export const standingLabels = {
  live: { ja: '有効', en: 'Enabled' },
  disabled: { ja: '停止中', en: 'Disabled' },
  gone: { ja: '一覧から消えた', en: 'Gone' },
} as const satisfies Record<string, Message>

/** Why an account is a person's. */
export const matchLabels = {
  staffNumber: { ja: '職員番号が一致', en: 'Staff number' },
  email: { ja: 'メールアドレスが一致', en: 'E-mail address' },
  nameAndUnit: { ja: '氏名と所属が一致', en: 'Name and unit' },
  hand: { ja: '人が確認', en: 'Confirmed by a person' },
  none: { ja: '該当する人なし', en: 'Nobody of the roster' },
} as const satisfies Record<string, Message>

/** アカウント棚卸し: fields as form, list, Excel and page call them. */
export const accountLabels = {
  number: { ja: '識別番号', en: 'Identifier' },
  systemId: { ja: 'システム', en: 'System' },
  login: { ja: '利用者ID', en: 'Login' },
  name: { ja: '氏名・表示名', en: 'Display name' },
  affiliation: { ja: 'システム上の所属', en: 'Affiliation in the system' },
  unitId: { ja: '部署・市町村', en: 'Unit' },
  kind: { ja: '種類', en: 'Kind' },
  privileged: { ja: '特権', en: 'Privileged' },
  groups: { ja: '権限・グループ', en: 'Groups' },
  personId: { ja: '名簿の人', en: 'Person' },
  staffNumber: { ja: '職員番号', en: 'Staff number' },
  email: { ja: 'メールアドレス', en: 'E-mail address' },
  responsiblePostId: { ja: '共用IDの管理者', en: 'Responsible post' },
  basis: { ja: '付与の根拠', en: 'Basis' },
  grantedOn: { ja: '付与日', en: 'Granted' },
  lastUsedOn: { ja: '最終利用日', en: 'Last used' },
  enabled: { ja: '利用可', en: 'Enabled' },
  goneOn: { ja: 'なくなった日', en: 'Gone on' },
} as const satisfies Record<string, Message>
export type AccountKey = keyof typeof accountLabels

/** What is found wrong with accounts, as the overview and the checks call it. */
export const findingLabels = {
  leaver: { ja: '離れた人の有効なID', en: 'Accounts of leavers' },
  sharedWithoutUse: { ja: '利用簿のない共用ID', en: 'Shared, no ledger' },
  privilegedWithoutBasis: { ja: '根拠又は付与日のない特権ID', en: 'Privileged, no basis or day' },
  unused: { ja: '90日を超えて使われていない個人のID', en: 'Personal, unused for over 90 days' },
  withoutPerson: { ja: '人の分からない有効なID', en: 'Enabled, nobody known' },
  removalNotDone: { ja: '削除と回答されて残るID', en: 'Removal not done' },
} as const satisfies Record<string, Message>
export type AccountFinding = keyof typeof findingLabels
