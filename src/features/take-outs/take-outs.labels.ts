import type { Message } from '../../core/errors.ts'

export const takeOutStates = {
  asked: { ja: '申請中', en: 'Asked for' },
  permitted: { ja: '許可', en: 'Permitted' },
  refused: { ja: '不許可', en: 'Refused' },
  out: { ja: '持出し中', en: 'Out' },
  returned: { ja: '返却済', en: 'Returned' },
  withdrawn: { ja: '取下げ', en: 'Withdrawn' },
} as const satisfies Record<string, Message>

/** Columns of 持出管理簿 as form, list, Excel and page call them. */
export const takeOutLabels = {
  number: { ja: '番号', en: 'Number' },
  state: { ja: '状態', en: 'State' },
  askedOn: { ja: '申請日', en: 'Asked on' },
  unitId: { ja: '部署', en: 'Unit' },
  applicant: { ja: '申請者', en: 'Applicant' },
  objects: { ja: '持ち出すもの', en: 'What is taken out' },
  confidentiality: { ja: '機密性', en: 'Confidentiality' },
  purpose: { ja: '目的', en: 'Purpose' },
  destination: { ja: '持出先', en: 'Destination' },
  fromOn: { ja: '持出しの始め', en: 'From' },
  toOn: { ja: '返却期限', en: 'Due back' },
  safeguards: { ja: '安全管理の方法', en: 'Safeguards' },
  encrypted: { ja: '暗号化', en: 'Encrypted' },
  decidedOn: { ja: '許可・不許可の日', en: 'Decided on' },
  decidedBy: { ja: '許可者', en: 'Decided by' },
  decisionNumber: { ja: '決裁の文書番号', en: 'Number of the decision' },
  outOn: { ja: '持出日', en: 'Taken out on' },
  returnedOn: { ja: '返却日', en: 'Returned on' },
  returnedTo: { ja: '返却の確認者', en: 'Return confirmed by' },
  dataErased: { ja: '残存データの消去', en: 'Data erased' },
  note: { ja: '備考', en: 'Note' },
  closingNote: { ja: '不許可・取下げの理由', en: 'Reason of refusal or withdrawal' },
} as const satisfies Record<string, Message>
export type TakeOutKey = keyof typeof takeOutLabels
