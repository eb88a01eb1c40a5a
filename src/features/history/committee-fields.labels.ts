import type { Message } from '../../core/errors.ts'

/** Fields of a meeting of the committee and of what it decided to have done. */
export const committeeFields: Record<string, Message> = {
  heldOn: { ja: '開催日', en: 'Day' },
  startsAt: { ja: '時刻', en: 'Time' },
  chair: { ja: '議長', en: 'Chair' },
  secretary: { ja: '書記', en: 'Secretary' },
  meetingNumber: { ja: '回', en: 'Number' },
  members: { ja: '委員', en: 'Members' },
  agenda: { ja: '議題', en: 'Agenda' },
  matter: { ja: '議題', en: 'Matter' },
  papersOn: { ja: '資料を作成した日', en: 'Papers made on' },
  asOf: { ja: 'いつ現在', en: 'As of' },
  attendance: { ja: '出欠', en: 'Attendance' },
  outcomes: { ja: '結果', en: 'Outcomes' },
  discussions: { ja: '説明・意見', en: 'Discussion' },
  resolutions: { ja: '決定の内容', en: 'Resolutions' },
  proceedings: { ja: '議事の記録', en: 'Proceedings' },
  opens: { ja: '始める日', en: 'From' },
  due: { ja: '期限', en: 'Due' },
}
