import type { Message } from '../../core/errors.ts'

/** What the register of systems refuses by itself. */
export const systemProblems = {
  endBeforeStart: {
    reason: { ja: '終わりの日が、始まりの日より前です。', en: 'The last day lies before the first.' },
    remedy: { ja: 'どちらかの日を直してください。', en: 'Correct one of the two.' },
  },
  begunLater: {
    reason: {
      ja: '利用の始まりが令和9年7月1日より後なので、その日に現にあるシステムではありません（附則2）。',
      en: 'It begins after 2027-07-01, so it did not exist on that day.',
    },
    remedy: { ja: '「×」にするか、利用の始まりを直してください。', en: 'Set it to no, or correct the first day.' },
  },
  endedEarlier: {
    reason: {
      ja: '利用の終わりが令和9年7月1日より前なので、その日に現にあるシステムではありません（附則2）。',
      en: 'It ended before 2027-07-01, so it did not exist on that day.',
    },
    remedy: { ja: '「×」にするか、利用の終わりを直してください。', en: 'Set it to no, or correct the last day.' },
  },
} satisfies Record<string, { reason: Message; remedy: Message }>
