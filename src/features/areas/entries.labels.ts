import type { Message } from '../../core/errors.ts'

/** Fields of an entry as form, list, Excel and page call them (入退室管理簿). */
export const entryLabels = {
  areaId: { ja: '管理区域', en: 'Area' },
  day: { ja: '日付', en: 'Day' },
  enteredAt: { ja: '入室時刻', en: 'Entered' },
  leftAt: { ja: '退室時刻', en: 'Left' },
  who: { ja: '氏名', en: 'Name' },
  affiliation: { ja: '所属', en: 'Affiliation' },
  purpose: { ja: '用件', en: 'Purpose' },
  escort: { ja: '立会者', en: 'Escort' },
  carriedIn: { ja: '持込機器', en: 'Carried in' },
  carriedOut: { ja: '持出機器', en: 'Carried out' },
  checkedBy: { ja: '記録確認者', en: 'Checked by' },
  note: { ja: '備考', en: 'Note' },
} as const satisfies Record<string, Message>
export type EntryKey = keyof typeof entryLabels

/** Why an entry cannot be as it stands, and what to do. */
export const entryProblems = {
  notATime: {
    reason: { ja: '時刻として読み取れません。', en: 'It cannot be read as a time.' },
    remedy: { ja: '「8:31」のように入れてください。', en: 'Write it as 8:31.' },
  },
  noDay: {
    reason: { ja: '入室の日付がありません。', en: 'The day of the entry is missing.' },
    remedy: {
      ja: '日付の列か、入室時刻に日付を入れてください。',
      en: 'Enter it in the column of the day or before the time.',
    },
  },
  twoDays: {
    reason: { ja: '日付の列と、入室時刻の日付が違います。', en: 'The day and the day of the entry differ.' },
    remedy: { ja: 'どちらかを直してください。', en: 'Correct one of the two.' },
  },
  leftBefore: {
    reason: { ja: '退室が、入室より前です。', en: 'The person left before entering.' },
    remedy: {
      ja: '翌日の退室なら、退室時刻に日付も入れてください（例：2026-11-03 09:00）。',
      en: 'If it was on a later day, write that day before the time.',
    },
  },
  future: {
    reason: { ja: '入室が、今より後です。', en: 'The entry lies in the future.' },
    remedy: { ja: '日付と時刻を確かめてください。', en: 'Look at the day and the time.' },
  },
  twice: {
    reason: { ja: '同じ人の同じ入室が、既にあります。', en: 'This entry of this person is there already.' },
    remedy: { ja: '重複なら、この行は要りません。', en: 'If it is the same, this row is not needed.' },
  },
  overlap: {
    reason: {
      ja: '同じ人の、時間の重なる入室があります（{detail}）。',
      en: 'Another entry of this person overlaps it ({detail}).',
    },
    remedy: { ja: 'どちらかの時刻を直してください。', en: 'Correct the times of one of them.' },
  },
} satisfies Record<string, { reason: Message; remedy: Message }>
export type EntryProblem = keyof typeof entryProblems
