import type { Message } from '../../core/errors.ts'

export const responsibilities = ['physical', 'operation', 'maintenance', 'users', 'firstResponse'] as const
export type Responsibility = (typeof responsibilities)[number]

/** What one can answer for on an object (基本方針4(2)の責任分界点). */
export const responsibilityLabels = {
  physical: { ja: '物理的な管理', en: 'Physical security' },
  operation: { ja: '運用', en: 'Operation' },
  maintenance: { ja: '保守', en: 'Maintenance' },
  users: { ja: '利用者の管理', en: 'Users' },
  firstResponse: { ja: '初動対応', en: 'First response' },
} as const satisfies Record<Responsibility, Message>

export const memorandumKinds = ['memorandum', 'notNeeded', 'yearlyConfirmation'] as const
export const memorandumKindLabels = {
  memorandum: { ja: '覚書', en: 'Memorandum' },
  notNeeded: { ja: '覚書を不要とする判断', en: 'Judged not needed' },
  yearlyConfirmation: { ja: '年次確認', en: 'Yearly confirmation' },
} as const satisfies Record<(typeof memorandumKinds)[number], Message>

export const standings = ['signed', 'notNeeded', 'confirmed', 'expired', 'missing'] as const
export type Standing = (typeof standings)[number]

/** How a member body stands on a day; symbol and word beside the colour. */
export const standingLabels = {
  signed: { ja: '締結済', en: 'Signed' },
  notNeeded: { ja: '不要と判断', en: 'Not needed' },
  confirmed: { ja: '年次確認済', en: 'Confirmed' },
  expired: { ja: '期限切れ', en: 'Expired' },
  missing: { ja: 'なし', en: 'Missing' },
} as const satisfies Record<Standing, Message>

/** Columns of the sheet of member bodies × agreement. */
export const agreementLabels = {
  number: { ja: '団体コード', en: 'Code' },
  name: { ja: '構成市町村', en: 'Member body' },
  kind: { ja: '区分', en: 'Kind' },
  title: { ja: '文書の名称', en: 'Title' },
  signedOn: { ja: '締結日・判断日', en: 'Signed or decided' },
  lastDay: { ja: '有効期限', en: 'Last day' },
  nextReview: { ja: '次回の見直し', en: 'Next review' },
  reason: { ja: '理由・内容', en: 'Reason' },
  decidedBy: { ja: '判断した者', en: 'Decided by' },
  contact: { ja: '連絡先', en: 'Contact' },
} as const satisfies Record<string, Message>
export type AgreementKey = keyof typeof agreementLabels
