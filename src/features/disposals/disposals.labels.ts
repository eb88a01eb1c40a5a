import type { Message } from '../../core/errors.ts'

export const methodLabels = {
  destroy: { ja: '物理的破壊', en: 'Destroyed' },
  eraseCommand: { ja: '消去命令（SECURITY ERASE・SANITIZE等）', en: 'Erase command' },
  cryptoErase: { ja: '暗号化消去', en: 'Cryptographic erase' },
  degauss: { ja: '消磁', en: 'Degaussed' },
  overwrite: { ja: '上書き消去', en: 'Overwritten' },
  shred: { ja: '細断', en: 'Shredded' },
  dissolve: { ja: '溶解', en: 'Dissolved' },
  burn: { ja: '焼却', en: 'Burnt' },
  returnToOwner: { ja: '返却（リース等）', en: 'Returned to its owner' },
  other: { ja: 'その他', en: 'Other' },
} as const satisfies Record<string, Message>
export type DisposalMethod = keyof typeof methodLabels

export const disposalStates = {
  planned: { ja: '予定', en: 'Planned' },
  done: { ja: '廃棄済', en: 'Done' },
  withdrawn: { ja: '取りやめ', en: 'Called off' },
} as const satisfies Record<string, Message>

/** Columns of 廃棄記録簿 as form, list, Excel and page call them. */
export const disposalLabels = {
  number: { ja: '番号', en: 'Number' },
  state: { ja: '状態', en: 'State' },
  object: { ja: '廃棄するもの', en: 'What is disposed of' },
  serial: { ja: '製造番号', en: 'Serial number' },
  unitId: { ja: '部署', en: 'Unit' },
  confidentiality: { ja: '機密性', en: 'Confidentiality' },
  residents: { ja: 'マイナンバー利用事務系の住民情報', en: 'Residents’ data of individual-number systems' },
  method: { ja: '廃棄の方法', en: 'Method' },
  plannedOn: { ja: '予定日', en: 'Planned on' },
  doneOn: { ja: '廃棄日', en: 'Done on' },
  place: { ja: '廃棄の場所', en: 'Place' },
  contractor: { ja: '処理業者', en: 'Contractor' },
  witness: { ja: '立会者', en: 'Witness' },
  witnessPostId: { ja: '立会者の職', en: 'Post of the witness' },
  certificateNumber: { ja: '証明書の番号', en: 'Number of the certificate' },
  certificateOn: { ja: '証明書の日付', en: 'Day of the certificate' },
  certificateSerials: { ja: '証明書の製造番号', en: 'Serials of the certificate' },
  note: { ja: '備考・理由', en: 'Note, reason' },
} as const satisfies Record<string, Message>
export type DisposalKey = keyof typeof disposalLabels
