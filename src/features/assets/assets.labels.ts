import type { Message } from '../../core/errors.ts'

export const mediumLabels = {
  electronic: { ja: '電磁的記録', en: 'Electronic' },
  paper: { ja: '紙', en: 'Paper' },
  handwritten: { ja: '手書き', en: 'Handwritten' },
  cloud: { ja: 'クラウド', en: 'Cloud' },
  media: { ja: '外部媒体', en: 'Removable media' },
  other: { ja: 'その他', en: 'Other' },
} as const satisfies Record<string, Message>

/** 個人情報の保護に関する法律2条1項・3項. */
export const personalLabels = {
  none: { ja: '含まない', en: 'None' },
  personal: { ja: '個人情報', en: 'Personal' },
  specialCare: { ja: '要配慮個人情報', en: 'Special care required' },
  unknown: { ja: '未確認', en: 'Not known' },
} as const satisfies Record<string, Message>

/** 特定個人情報保護評価の三つの評価書 (特定個人情報保護評価に関する規則). */
export const assessmentLabels = {
  basic: { ja: '基礎項目評価書', en: 'Basic assessment' },
  focused: { ja: '重点項目評価書', en: 'Focused assessment' },
  full: { ja: '全項目評価書', en: 'Full assessment' },
} as const satisfies Record<string, Message>

/** Fields of an asset as form, list, Excel and page call them. */
export const assetLabels = {
  number: { ja: '台帳番号', en: 'Number' },
  name: { ja: '情報資産名', en: 'Asset' },
  business: { ja: '業務', en: 'Business' },
  description: { ja: '内容', en: 'Description' },
  confidentialityId: { ja: '機密性', en: 'Confidentiality' },
  integrityId: { ja: '完全性', en: 'Integrity' },
  availabilityId: { ja: '可用性', en: 'Availability' },
  classReason: { ja: '分類の理由', en: 'Reason of the class' },
  unitId: { ja: '管理部署', en: 'Unit' },
  ownerPostId: { ja: '管理責任者', en: 'Owner' },
  users: { ja: '利用者の範囲', en: 'Users' },
  medium: { ja: '媒体', en: 'Medium' },
  place: { ja: '保管場所', en: 'Place' },
  containerId: { ja: '保管先のシステム・書庫等', en: 'Held by' },
  zoneId: { ja: '領域', en: 'Zone' },
  personal: { ja: '個人情報', en: 'Personal information' },
  specificPersonal: { ja: '特定個人情報', en: 'With the individual number' },
  persons: { ja: '件数（人）', en: 'Persons' },
  binders: { ja: '簿冊数', en: 'Binders' },
  takeOut: { ja: '外部持出しの制限', en: 'Taking out' },
  retentionYears: { ja: '保存期間（年）', en: 'Retention (years)' },
  retentionNote: { ja: '保存期間の備考', en: 'Retention note' },
  disposalMethod: { ja: '廃棄の方法', en: 'Disposal' },
  supplierId: { ja: '委託先', en: 'Supplier' },
  sourceNumber: { ja: '抽出元の台帳番号', en: 'Extract of (number)' },
  fileName: { ja: '個人情報ファイルの名称', en: 'Name of the file' },
  purpose: { ja: '利用目的', en: 'Purpose' },
  recordedItems: { ja: '記録項目・本人の範囲', en: 'Recorded items and persons' },
  collectedFrom: { ja: '収集の方法', en: 'Collected from' },
  confirmedOn: { ja: '最終確認日', en: 'Last confirmed' },
  validFrom: { ja: '登録の始まり', en: 'First day' },
  validTo: { ja: '登録の終わり', en: 'Last day' },
} as const satisfies Record<string, Message>
export type AssetKey = keyof typeof assetLabels
