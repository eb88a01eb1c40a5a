import type { Message } from '../../core/errors.ts'

export const meetingStates = {
  planned: { ja: '開催予定', en: 'Planned' },
  held: { ja: '開催済み', en: 'Held' },
  cancelled: { ja: '中止', en: 'Cancelled' },
} satisfies Record<string, Message>

export const itemKinds = {
  deliberation: { ja: '審議', en: 'For decision' },
  report: { ja: '報告', en: 'For information' },
} satisfies Record<string, Message>

export const outcomes = {
  approved: { ja: '承認', en: 'Approved' },
  amended: { ja: '修正の上承認', en: 'Approved as amended' },
  continued: { ja: '継続審議', en: 'To be continued' },
  rejected: { ja: '不承認', en: 'Rejected' },
  noted: { ja: '了承（報告を受けた）', en: 'Noted' },
} satisfies Record<string, Message>

export const attendances = {
  present: { ja: '出席', en: 'Present' },
  absent: { ja: '欠席', en: 'Absent' },
  proxy: { ja: '代理出席', en: 'By proxy' },
  inWriting: { ja: '書面', en: 'In writing' },
} satisfies Record<string, Message>

export const itemSources = {
  continued: { ja: '前回からの継続', en: 'Carried over' },
  followUp: { ja: '前回までの決定事項', en: 'Earlier decisions' },
  states: { ja: '対応状況', en: 'States' },
  programme: { ja: '年間計画', en: 'Programme' },
  duty: { ja: '遵守事項', en: 'Duty' },
  exemptions: { ja: '例外措置', en: 'Exemptions' },
  negatives: { ja: '不適合', en: 'Not met' },
  decisions: { ja: '決定', en: 'Decisions' },
  other: { ja: 'その他', en: 'Other' },
} satisfies Record<string, Message>

export const meetingLabels = {
  name: { ja: '会議の名称', en: 'Name' },
  fiscalYear: { ja: '年度', en: 'Fiscal year' },
  number: { ja: '回', en: 'Number' },
  heldOn: { ja: '開催日', en: 'Day' },
  startsAt: { ja: '時刻', en: 'Time' },
  place: { ja: '場所', en: 'Place' },
  chair: { ja: '議長', en: 'Chair' },
  secretary: { ja: '書記', en: 'Secretary' },
  state: { ja: '状態', en: 'State' },
} satisfies Record<string, Message>
