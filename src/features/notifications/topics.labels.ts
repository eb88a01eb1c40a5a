/** What a notification can be about: a closed set, so that screens, mails and the printed list word every one in both languages. */
export const topicLabels = {
  activity: { ja: '実施事項', en: 'Activities' },
  approval: { ja: '決裁', en: 'Approvals' },
  exemption: { ja: '例外措置の終わり', en: 'Exemptions ending' },
  inquiry: { ja: '照会への回答', en: 'Inquiries to answer' },
  takeOut: { ja: '持出しの返却', en: 'Take-outs to return' },
  evidence: { ja: '証跡の有効期限', en: 'Evidence expiring' },
  assessment: { ja: '評価書の再評価', en: 'Assessments to review' },
  support: { ja: 'サポートの終了', en: 'Support ending' },
  contact: { ja: '緊急連絡先の確認', en: 'Contacts to verify' },
  grant: { ja: '利用者の役割の終わり', en: 'Roles of accounts ending' },
} as const

export type Topic = keyof typeof topicLabels
export const topics = Object.keys(topicLabels) as [Topic, ...Topic[]]
