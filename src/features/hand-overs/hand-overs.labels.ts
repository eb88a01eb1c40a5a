import type { Message } from '../../core/errors.ts'

export const directionLabels = {
  out: { ja: '渡し', en: 'Handed over' },
  in: { ja: '受け', en: 'Received' },
} as const satisfies Record<string, Message>
export const wayLabels = {
  hand: { ja: '手渡し', en: 'By hand' },
  courier: { ja: '運送業者', en: 'Courier' },
  registeredMail: { ja: '書留等', en: 'Registered mail' },
  online: { ja: '通信回線', en: 'Online' },
  other: { ja: 'その他', en: 'Other' },
} as const satisfies Record<string, Message>
export const returnLabels = {
  returned: { ja: '返却', en: 'Returned' },
  erased: { ja: '消去', en: 'Erased' },
  destroyed: { ja: '廃棄', en: 'Destroyed' },
} as const satisfies Record<string, Message>
export const standingLabels = {
  with: { ja: '相手方にある', en: 'With the other party' },
  here: { ja: '預かっている', en: 'Kept here' },
  closed: { ja: '完了', en: 'Closed' },
} as const satisfies Record<string, Message>

/** Columns of 受渡簿 as form, list, Excel and page call them. */
export const handOverLabels = {
  number: { ja: '番号', en: 'Number' },
  direction: { ja: '受け・渡し', en: 'Direction' },
  standing: { ja: '状態', en: 'State' },
  unitId: { ja: '部署', en: 'Unit' },
  partner: { ja: '相手方', en: 'Other party' },
  contents: { ja: '内容', en: 'Contents' },
  objects: { ja: '台帳の媒体等', en: 'Things of the registers' },
  pieces: { ja: '数量', en: 'Pieces' },
  records: { ja: '件数', en: 'Records' },
  method: { ja: '方法', en: 'Way' },
  encrypted: { ja: '暗号化', en: 'Encrypted' },
  handedOn: { ja: '受渡日', en: 'Day' },
  handedBy: { ja: '渡した者', en: 'Handed by' },
  receivedBy: { ja: '受け取った者', en: 'Received by' },
  receiptNumber: { ja: '受領書の番号', en: 'Number of the receipt' },
  receiptOn: { ja: '受領書の日付', en: 'Day of the receipt' },
  returnDue: { ja: '返却期限', en: 'Due back' },
  returnedOn: { ja: '返却・消去の日', en: 'Closed on' },
  returnKind: { ja: '返却・消去・廃棄', en: 'How it was closed' },
  note: { ja: '備考', en: 'Note' },
} as const satisfies Record<string, Message>
export type HandOverKey = keyof typeof handOverLabels
