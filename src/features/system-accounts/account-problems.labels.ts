import type { Message } from '../../core/errors.ts'

/** What the register of accounts refuses by itself; `{detail}` is filled in. */
export const accountProblems = {
  loginTaken: {
    reason: {
      ja: 'このシステムには、同じ利用者ID「{detail}」があります。',
      en: 'The system has the login {detail} already.',
    },
    remedy: {
      ja: '利用者IDを直すか、登録済みの方を変更してください。',
      en: 'Correct it, or change the one registered.',
    },
  },
  loginTwice: {
    reason: {
      ja: '同じシステムの同じ利用者ID「{detail}」が、2回あります。',
      en: 'The login {detail} of one system stands here twice.',
    },
    remedy: { ja: '一つだけ残してください。', en: 'Keep one of them.' },
  },
  sharedHasPerson: {
    reason: {
      ja: '共用・システム用のIDに、名簿の人は付けられません。',
      en: 'A shared or service account is nobody’s own.',
    },
    remedy: { ja: '「共用IDの管理者」に職を入れてください。', en: 'Name the responsible post instead.' },
  },
  goneBeforeGranted: {
    reason: { ja: 'なくなった日が、付与日より前です。', en: 'It is gone before it was granted.' },
    remedy: { ja: 'どちらかの日を直してください。', en: 'Correct one of the two days.' },
  },
  numberComputed: {
    reason: {
      ja: '識別番号は、システムの番号と利用者IDから自動で付きます。',
      en: 'The identifier is made of system and login.',
    },
    remedy: { ja: '空欄にするか、元のままにしてください。', en: 'Leave it empty or as it was.' },
  },
} satisfies Record<string, { reason: Message; remedy: Message }>
export type AccountProblem = keyof typeof accountProblems
