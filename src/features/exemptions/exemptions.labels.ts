import type { Message } from '../../core/errors.ts'

/** What was asked for and what became of it; of what was granted also whether its days have come. */
export const exemptionStandings = {
  asked: { ja: '申請中', en: 'Asked for' },
  ahead: { ja: '許可（開始前）', en: 'Granted, ahead' },
  inForce: { ja: '実施中', en: 'In force' },
  ended: { ja: '終了', en: 'Ended' },
  refused: { ja: '不許可', en: 'Refused' },
  withdrawn: { ja: '取下げ', en: 'Withdrawn' },
} as const satisfies Record<string, Message>

export const exemptionStates = {
  asked: exemptionStandings.asked,
  granted: { ja: '許可', en: 'Granted' },
  refused: exemptionStandings.refused,
  withdrawn: exemptionStandings.withdrawn,
} as const satisfies Record<string, Message>

/** Columns of 例外措置台帳 as form, list, Excel and page call them. */
export const exemptionLabels = {
  number: { ja: '番号', en: 'Number' },
  state: { ja: '状態', en: 'State' },
  dutyId: { ja: '遵守事項', en: 'Duty' },
  clauses: { ja: '規定', en: 'Clauses' },
  objects: { ja: '対象', en: 'Objects' },
  unitId: { ja: '部署', en: 'Unit' },
  askedBy: { ja: '申請者', en: 'Applicant' },
  askedOn: { ja: '申請日', en: 'Asked on' },
  validFrom: { ja: '始めの日', en: 'First day' },
  validTo: { ja: '終わりの日', en: 'Last day' },
  reason: { ja: '例外とする理由', en: 'Why it cannot be kept' },
  compensatingMeasure: { ja: '代わりに行う措置', en: 'Measure taken instead' },
  evidenceId: { ja: '代わりに行う措置の証跡', en: 'Evidence of that measure' },
  emergency: { ja: '緊急（事後の決裁）', en: 'Emergency, decided afterwards' },
  decidedOn: { ja: '決裁日', en: 'Decided on' },
  decidedBy: { ja: '決裁者', en: 'Decided by' },
  documentNumber: { ja: '決裁の文書番号', en: 'Number of the decision' },
  renewalOfId: { ja: '更新元', en: 'Renews' },
  reviewNote: { ja: '見直しの結果', en: 'What the review found' },
  closingNote: { ja: '不許可・取下げ・終了の理由', en: 'Reason of refusal, withdrawal or end' },
} as const satisfies Record<string, Message>
export type ExemptionKey = keyof typeof exemptionLabels
