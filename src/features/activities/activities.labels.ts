import type { Message } from '../../core/errors.ts'

export const activityStates = {
  open: { ja: '未実施', en: 'Open' },
  done: { ja: '実施済', en: 'Done' },
  skipped: { ja: '見送り', en: 'Skipped' },
  withdrawn: { ja: '取下げ', en: 'Withdrawn' },
} as const satisfies Record<string, Message>

export const activitySources = {
  programme: { ja: '年間計画', en: 'Programme' },
  event: { ja: 'できごと', en: 'Event' },
  committee: { ja: '委員会', en: 'Committee' },
  correction: { ja: '是正', en: 'Correction' },
  added: { ja: '追加', en: 'Added' },
} as const satisfies Record<string, Message>

export const activityEvents = {
  personCame: { ja: '職員が着任した', en: 'Somebody joined' },
  personLeft: { ja: '職員が退職・転出した', en: 'Somebody left' },
  personMoved: { ja: '職員が異動した', en: 'Somebody moved' },
  systemBegan: { ja: 'システムの利用を始めた', en: 'A system began' },
  systemEnded: { ja: 'システムの利用を終えた', en: 'A system ended' },
  terminalEnded: { ja: '端末の利用・リースを終えた', en: 'A terminal ended' },
  contractBegan: { ja: '委託契約が始まった', en: 'A contract began' },
  contractEnded: { ja: '委託契約が終わった', en: 'A contract ended' },
  policyRevised: { ja: '方針・規程が改正された', en: 'A policy was revised' },
  exemptionEnding: { ja: '例外措置の期限が来る', en: 'An exemption runs out' },
} as const satisfies Record<string, Message>

export const outcomes = {
  positive: { ja: 'できた（問題なし）', en: 'Done, nothing wanting' },
  negative: { ja: 'できなかった・不備があった', en: 'Not done, or something was wanting' },
} as const satisfies Record<string, Message>

export const activityLabels = {
  title: { ja: 'すること', en: 'What' },
  state: { ja: '状態', en: 'State' },
  why: { ja: '根拠', en: 'Why' },
  dutyId: { ja: '遵守事項', en: 'Duty' },
  clauseId: { ja: '条項', en: 'Clause' },
  section: { ja: 'ガイドラインの章', en: 'Section of the guideline' },
  unitId: { ja: '部署・市町村', en: 'Unit' },
  ownerPostId: { ja: '担当の職', en: 'Owner' },
  opens: { ja: '始める日', en: 'From' },
  due: { ja: '期限', en: 'Due' },
  minutes: { ja: '所要時間', en: 'Takes' },
  source: { ja: 'きっかけ', en: 'Started by' },
  recordAsked: { ja: '残す記録', en: 'Record to keep' },
  doneOn: { ja: '実施日', en: 'Done on' },
  doneBy: { ja: '実施者', en: 'Done by' },
  outcome: { ja: '結果', en: 'Result' },
  note: { ja: '備考', en: 'Note' },
  skipReason: { ja: '理由', en: 'Reason' },
  late: { ja: '期限超過', en: 'Late' },
  mine: { ja: '自分の分', en: 'Mine' },
  fiscalYear: { ja: '年度（西暦）', en: 'Fiscal year' },
} as const satisfies Record<string, Message>
