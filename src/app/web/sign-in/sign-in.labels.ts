import type { Dictionary } from '../../../web/locale.ts'

export const signInLabels = {
  title: { ja: 'サインイン', en: 'Sign in' },
  choose: { ja: '団体を選ぶ', en: 'Choose your body' },
  chooseWhy: {
    ja: 'この設備には複数の団体が登録されています。',
    en: 'Several bodies are registered on this installation.',
  },
  sample: { ja: '見本', en: 'Sample' },
  unknown: { ja: 'この団体は登録されていません', en: 'There is no such body here' },
  unknownNext: {
    ja: 'アドレスを確かめるか、下から団体を選んでください。',
    en: 'Check the address, or choose a body below.',
  },
  other: { ja: '別の団体でサインインする', en: 'Sign in to another body' },
  name: { ja: '利用者名 または メールアドレス', en: 'User name or e-mail address' },
  password: { ja: 'パスワード', en: 'Password' },
  submit: { ja: 'サインインする', en: 'Sign in' },
  needName: { ja: '利用者名かメールアドレスを入れてください。', en: 'Enter your user name or e-mail address.' },
  needPassword: { ja: 'パスワードを入れてください。', en: 'Enter your password.' },
  forgotten: {
    ja: 'パスワードを忘れたときは、管理者に再設定を依頼してください。',
    en: 'If you forgot your password, ask the administrator to set a new one.',
  },
  byProvider: { ja: '庁内の認証サーバーでサインイン', en: 'Sign in by an identity provider' },
  with: { ja: '「{name}」でサインインする', en: 'Sign in with {name}' },
  way: { ja: 'サインインの方法', en: 'Way to sign in' },
  here: { ja: 'この製品の利用者名とパスワード', en: 'User name and password kept here' },
  directoryName: { ja: '庁内の利用者名', en: 'Your office user name' },
  needDirectoryName: { ja: '庁内の利用者名を入れてください。', en: 'Enter your office user name.' },
  forgottenOutside: {
    ja: '庁内のパスワードを忘れたときは、情報システムの担当に連絡してください。この製品では変えられません。',
    en: 'If you forgot your office password, ask your IT office. It cannot be changed here.',
  },
  lost: {
    ja: 'サインインの手続が途中で切れました。もう一度行ってください。',
    en: 'The sign-in was interrupted. Please try again.',
  },
  secondTitle: { ja: '確認コードの入力', en: 'Second step' },
  secondWhy: {
    ja: '認証アプリか認証機器に表示されている6桁の数字を入れてください。',
    en: 'Enter the six digits shown by your authenticator app or device.',
  },
  code: { ja: '確認コード', en: 'Code' },
  needCode: { ja: '6桁の数字を入れてください。', en: 'Enter six digits.' },
  confirm: { ja: '確認する', en: 'Confirm' },
  useRecovery: { ja: '認証機器が手元にないとき（回復コードを使う）', en: 'No device at hand? Use a recovery code' },
  useCode: { ja: '確認コードを使う', en: 'Use a code from the device' },
  recoveryCode: { ja: '回復コード', en: 'Recovery code' },
  recoveryWhy: {
    ja: '二段階認証を設定したときに印刷した回復コードを一つ入れてください。一つのコードは一度だけ使えます。',
    en: 'Enter one of the recovery codes printed when the second step was set up. Each works once.',
  },
  needRecovery: { ja: '回復コードを入れてください。', en: 'Enter a recovery code.' },
  back: { ja: '初めに戻る', en: 'Back to the start' },
  toSetup: { ja: '自分の団体を登録する（初期設定）', en: 'Register your own body (set-up)' },
  language: { ja: 'English', en: '日本語' },
} satisfies Dictionary
