import type { Message } from '../../../core/errors.ts'

/** Why a sign-in by an identity provider did not come about, and what to do next; `{provider}` is its name. */
export const externalProblems = {
  state: {
    ja: 'サインインの手続が途中で切れたか、時間切れになりました。もう一度、この画面からサインインしてください。',
    en: 'The sign-in was interrupted or took too long. Please start again from this page.',
  },
  off: {
    ja: 'このサインイン方法は使えなくなっています。別の方法でサインインするか、管理者に尋ねてください。',
    en: 'This way to sign in is switched off. Choose another one, or ask the administrator.',
  },
  unreachable: {
    ja: '認証サーバーにつながりません。少し待ってからもう一度行い、続くときは管理者に連絡してください。急ぐときは、この画面のパスワードでサインインできます。',
    en: 'The identity provider cannot be reached. Try again shortly; if it persists, tell the administrator. Your password here still works.',
  },
  certificate: {
    ja: '認証サーバーの証明書を確かめられません。安全のため中止しました。管理者に連絡してください。',
    en: 'The certificate of the identity provider cannot be verified, so nothing was sent. Tell the administrator.',
  },
  declined: {
    ja: '認証サーバーでのサインインが取り消されました。続けるときは、もう一度行ってください。',
    en: 'The sign-in was cancelled at the identity provider. Try again if you want to go on.',
  },
  refused: {
    ja: '認証サーバーの答えを受け入れられませんでした。もう一度行い、続くときは管理者に時刻を伝えてください。',
    en: 'The answer of the identity provider was not accepted. Try again; if it persists, tell the administrator the time.',
  },
  misconfigured: {
    ja: '認証サーバーとの連携の設定に誤りがあります。管理者に「サインインの連携」の画面で接続試験をするよう伝えてください。',
    en: 'The connection to the identity provider is set up wrongly. Ask the administrator to run its test.',
  },
  unknown: {
    ja: '認証はできましたが、この団体の利用者として登録されていません。管理者に利用者の登録を依頼してください。',
    en: 'You were recognised, but you have no account in this body. Ask the administrator to add one.',
  },
  linkedToOther: {
    ja: '同じ名前の利用者は、認証サーバーの別の人に結び付いています。管理者に結付けの解除を依頼してください。',
    en: 'The account of this name is linked to somebody else at the provider. Ask the administrator to release the link.',
  },
  noName: {
    ja: '認証サーバーから、本人を見分ける項目が届きませんでした。管理者に連絡してください。',
    en: 'The identity provider did not send what tells you apart. Tell the administrator.',
  },
  inactive: {
    ja: 'この利用者は停止されています。使うときは管理者に依頼してください。',
    en: 'This account is switched off. Ask the administrator.',
  },
  wrong: {
    ja: '名前かパスワードが違います。庁内の端末にサインインするときと同じものを入れてください。',
    en: 'Wrong name or password. Use the ones you sign in to your office terminal with.',
  },
  emptyPassword: { ja: 'パスワードを入れてください。', en: 'Enter your password.' },
  passwordExpired: {
    ja: '庁内のパスワードの期限が切れています。先に庁内の端末で変えてから、サインインしてください。',
    en: 'Your directory password has expired. Change it at your office terminal first.',
  },
  tooMany: {
    ja: '続けて何度も試されたため、1分ほど受け付けません。少し待ってから、もう一度行ってください。',
    en: 'Too many tries. Please wait a minute and try again.',
  },
  failed: {
    ja: '思わぬ誤りでサインインできませんでした。もう一度行い、続くときは管理者に時刻を伝えてください。',
    en: 'Something unexpected went wrong. Try again; if it persists, tell the administrator the time.',
  },
} satisfies Record<string, Message>

export type ExternalProblemKey = keyof typeof externalProblems
