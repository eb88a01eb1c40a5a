import type { Message } from '../../core/errors.ts'

export const mediumKindLabels = {
  usb: { ja: 'USBメモリ', en: 'USB memory' },
  externalDrive: { ja: '外付けハードディスク・SSD', en: 'External drive' },
  optical: { ja: 'CD・DVD等', en: 'Optical disc' },
  tape: { ja: '磁気テープ', en: 'Tape' },
  card: { ja: 'メモリカード', en: 'Memory card' },
  innerDrive: { ja: '内蔵ハードディスク・SSD', en: 'Inner drive' },
  other: { ja: 'その他', en: 'Other' },
} as const satisfies Record<string, Message>

export const answerLabels = {
  yes: { ja: 'はい', en: 'Yes' },
  no: { ja: 'いいえ', en: 'No' },
  unknown: { ja: '未確認', en: 'Not known' },
} as const satisfies Record<string, Message>

/** Where a medium is, as far as lending goes. */
export const lendingLabels = {
  in: { ja: '保管中', en: 'In its place' },
  lent: { ja: '貸出中', en: 'Lent' },
  overdue: { ja: '返却期限を過ぎた', en: 'Overdue' },
} as const satisfies Record<string, Message>

/** Fields of 電磁的記録媒体管理台帳 as form, list, Excel and page call them. */
export const mediumLabels = {
  number: { ja: '登録番号', en: 'Number' },
  name: { ja: '媒体の名称', en: 'Medium' },
  kind: { ja: '種類', en: 'Kind' },
  product: { ja: '製品名', en: 'Product' },
  serial: { ja: '製造番号', en: 'Serial number' },
  capacity: { ja: '容量', en: 'Capacity' },
  encrypted: { ja: '暗号化', en: 'Encrypted' },
  unitId: { ja: '管理部署', en: 'Unit' },
  custodianPostId: { ja: '管理者', en: 'Custodian' },
  containerId: { ja: '保管先', en: 'Kept in' },
  place: { ja: '保管場所の補足', en: 'Place' },
  validFrom: { ja: '登録日', en: 'Registered' },
  validTo: { ja: '廃棄・終了日', en: 'Last day' },
} as const satisfies Record<string, Message>
export type MediumKey = keyof typeof mediumLabels
