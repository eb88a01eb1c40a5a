import type { Message } from '../../core/errors.ts'

export const systemKindLabels = {
  system: { ja: '情報システム', en: 'System' },
  network: { ja: 'ネットワーク', en: 'Network' },
  line: { ja: '通信回線', en: 'Line' },
  cloud: { ja: 'クラウドサービス', en: 'Cloud service' },
} as const satisfies Record<string, Message>

/** What describes a system: our own, or somebody else's with its edition. */
export const documentKindLabels = {
  specification: { ja: '仕様書', en: 'Specification' },
  diagram: { ja: '構成図', en: 'Diagram' },
  procedure: { ja: '実施手順', en: 'Procedure' },
  manual: { ja: '操作・運用の手引', en: 'Manual' },
  list: { ja: '一覧・設定表', en: 'List' },
  other: { ja: 'その他', en: 'Other' },
} as const satisfies Record<string, Message>

/** Where a system stands with the procedure that the policy asks for (情報セキュリティ実施手順の策定). */
export const procedureLabels = {
  there: { ja: 'あり', en: 'There' },
  missing: { ja: 'なし', en: 'Missing' },
  notNeeded: { ja: '不要', en: 'Not needed' },
} as const satisfies Record<string, Message>

/** How near the end of the manufacturer's support is. */
export const supportLabels = {
  ended: { ja: '終了済み', en: 'Ended' },
  soon: { ja: '6か月以内に終了', en: 'Ends within 6 months' },
  fine: { ja: '期限内', en: 'Supported' },
  unknown: { ja: '未確認', en: 'Not known' },
} as const satisfies Record<string, Message>

/** Fields of a system as form, list, Excel and page call them. */
export const systemLabels = {
  number: { ja: '台帳番号', en: 'Number' },
  name: { ja: '名称', en: 'System' },
  kind: { ja: '種類', en: 'Kind' },
  purpose: { ja: '用途', en: 'Purpose' },
  unitId: { ja: '所管', en: 'Unit' },
  administratorPostId: { ja: '情報システム管理者', en: 'Administrator' },
  operatorPostId: { ja: '情報システム担当者', en: 'Operator' },
  supplierId: { ja: '委託先・提供者', en: 'Supplier' },
  zoneId: { ja: '領域', en: 'Zone' },
  place: { ja: '設置場所', en: 'Place' },
  sharedWith: { ja: '共同利用の相手', en: 'Shared with' },
  supportEnds: { ja: 'サポート終了日', en: 'Support ends' },
  existingOnStart: { ja: '令和9年7月1日に現にある', en: 'Existing on 2027-07-01' },
  needsProcedure: { ja: '実施手順が必要', en: 'Needs a procedure' },
  validFrom: { ja: '利用の始まり', en: 'First day' },
  validTo: { ja: '利用の終わり', en: 'Last day' },
} as const satisfies Record<string, Message>
export type SystemKey = keyof typeof systemLabels
