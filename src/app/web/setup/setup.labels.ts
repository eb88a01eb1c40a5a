import type { Dictionary } from '../../../web/locale.ts'

export const setupLabels = {
  title: { ja: '初期設定', en: 'Set-up' },
  tokenWhy: {
    ja: 'Sakimori を起動した画面に表示された鍵を入れてください。',
    en: 'Enter the token printed where Sakimori was started.',
  },
  token: { ja: '初期設定の鍵', en: 'Set-up token' },
  needToken: { ja: '鍵を入れてください。', en: 'Enter the token.' },
  next: { ja: '次へ', en: 'Next' },
  intro: {
    ja: '団体と、最初の管理者を登録します。あとから変えられないのは団体の略号だけです。',
    en: 'Register your body and its first administrator. Only the short code cannot be changed later.',
  },
  body: { ja: '団体', en: 'The body' },
  name: { ja: '団体の名称', en: 'Name of the body' },
  nameHint: { ja: '例 ○○県後期高齢者医療広域連合', en: 'E.g. Mihon Wide Area Union' },
  kind: { ja: '団体の種類', en: 'Kind' },
  wideAreaUnion: { ja: '広域連合', en: 'Wide area union' },
  partialAffairsUnion: { ja: '一部事務組合', en: 'Partial affairs union' },
  town: { ja: '町村', en: 'Town or village' },
  city: { ja: '市・特別区', en: 'City or special ward' },
  prefecture: { ja: '都道府県', en: 'Prefecture' },
  other: { ja: 'その他', en: 'Other' },
  code: { ja: '団体の略号', en: 'Short code of the body' },
  codeHint: {
    ja: 'サインイン画面のアドレスに使います（/o/略号/sign-in）。小文字の英数字とハイフン、31文字まで。',
    en: 'Used in the address of the sign-in page (/o/CODE/sign-in). Small letters, digits and hyphens, at most 31.',
  },
  administrator: { ja: '最初の管理者', en: 'The first administrator' },
  displayName: { ja: '氏名', en: 'Name' },
  username: { ja: '利用者名', en: 'User name' },
  usernameHint: { ja: 'サインインのときに入れる名前です。例 saeki', en: 'What you type to sign in, e.g. saeki' },
  email: { ja: 'メールアドレス', en: 'E-mail address' },
  password: { ja: 'パスワード', en: 'Password' },
  passwordHint: {
    ja: '12文字以上。記号や数字を混ぜる必要はなく、短い文をつなげると覚えやすくなります。',
    en: 'At least 12 characters. No need for digits or signs; a few words in a row are easy to remember.',
  },
  passwordGood: { ja: '使えるパスワードです。', en: 'This password can be used.' },
  again: { ja: 'パスワード（もう一度）', en: 'Password (again)' },
  differs: { ja: '二つのパスワードが一致しません。', en: 'The two passwords differ.' },
  needed: { ja: '{field}を入力してください。', en: 'Please fill in: {field}.' },
  badCode: {
    ja: '小文字の英数字とハイフンだけで、英数字から始めてください。',
    en: 'Small letters, digits and hyphens only, beginning with a letter or digit.',
  },
  badUsername: {
    ja: '文字・数字と . _ - だけにしてください（空白・@・/ は使えません）。',
    en: 'Letters, digits and . _ - only.',
  },
  badEmail: { ja: 'メールアドレスの形になっていません。', en: 'This is no e-mail address.' },
  submit: { ja: '登録して始める', en: 'Register and begin' },
  doneAlready: { ja: '初期設定は済んでいます', en: 'Set-up is done already' },
  toSignIn: { ja: 'サインインする', en: 'Sign in' },
  sampleTitle: { ja: '先に見本を見る', en: 'Look around in the sample first' },
  sampleWhy: {
    ja: '架空の広域連合を読み込み、登録の前に画面を試せます。',
    en: 'Loads an invented union, so that you can try the pages before you register.',
  },
} satisfies Dictionary

export type SetupKey = keyof typeof setupLabels
