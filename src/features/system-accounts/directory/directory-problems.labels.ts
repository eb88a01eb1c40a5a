import type { Message } from '../../../core/errors.ts'

/** Why a line of an export cannot be taken. */
export const directoryProblems = {
  noLogin: {
    reason: { ja: '利用者IDがありません。', en: 'It has no login.' },
    remedy: { ja: '利用者IDを入れるか、行を除いてください。', en: 'Enter it, or take the line out.' },
  },
  loginTooLong: {
    reason: { ja: '利用者IDが256文字を超えています。', en: 'The login is longer than 256 letters.' },
    remedy: { ja: '列の対応を確かめてください。', en: 'Check which column it was taken from.' },
  },
  tooLong: {
    reason: { ja: '文字が2000字を超えています。', en: 'The text is longer than 2,000 letters.' },
    remedy: { ja: '列の対応を確かめてください。', en: 'Check which column it was taken from.' },
  },
  twice: {
    reason: { ja: '同じ利用者IDが、この一覧に2回あります。', en: 'The login stands in this list twice.' },
    remedy: { ja: '一つだけ残してください。', en: 'Keep one of them.' },
  },
  otherUnit: {
    reason: { ja: '他の部署・市町村の利用者IDとして登録されています。', en: 'It is registered as another unit’s.' },
    remedy: {
      ja: '台帳で部署を直すか、システム全体の一覧を取り込んでください。',
      en: 'Correct its unit, or take in the list of the whole system.',
    },
  },
  noDay: {
    reason: { ja: '日付として読み取れません。', en: 'It cannot be read as a day.' },
    remedy: {
      ja: '2026/04/01 のような日付に直すか、空欄にしてください。',
      en: 'Write it as 2026/04/01, or leave it empty.',
    },
  },
  noFlag: {
    reason: { ja: '「有効」か「無効」か読み取れません。', en: 'It says neither yes nor no.' },
    remedy: { ja: 'TRUE・FALSE、有効・無効、○・×のどれかにしてください。', en: 'Write TRUE or FALSE.' },
  },
} satisfies Record<string, { reason: Message; remedy: Message }>
export type DirectoryProblem = keyof typeof directoryProblems
