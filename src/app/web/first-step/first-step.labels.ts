import type { Dictionary } from '../../../web/locale.ts'

export const firstStepLabels = {
  passwordTitle: { ja: 'パスワードを変えてください', en: 'Change your password' },
  passwordWhy: {
    ja: '渡されたパスワードは、作った人も知っています。自分だけが知るものに変えると、そのまま続けられます。',
    en: 'Whoever made the password you were given knows it too. Change it to one only you know, and go on.',
  },
  secondTitle: { ja: '二段階認証を設定してください', en: 'Set up the second step' },
  secondWhy: {
    ja: 'あなたの役割では、パスワードのほかに6桁の確認コードが必要です。設定が終わると、そのまま続けられます。',
    en: 'Your role needs a six-digit code beside the password. Once it is set up you go on.',
  },
  who: { ja: '{name}（{organisation}）', en: '{name} ({organisation})' },
  sessions: { ja: 'サインイン中の端末', en: 'Where you are signed in' },
  signOut: { ja: 'サインアウト', en: 'Sign out' },
} satisfies Dictionary
