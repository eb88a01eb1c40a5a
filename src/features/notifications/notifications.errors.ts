import { defineErrors } from '../../core/errors.ts'

export const notificationErrors = defineErrors('notifications', {
  noPerson: {
    status: 409,
    ja: 'この利用者は名簿の人と結び付いていないため、お知らせは届きません。管理者に、利用者と名簿の人を結び付けるよう依頼してください。',
    en: 'This account belongs to nobody on the roster, so no notices reach it. Ask the administrator to link it to a person.',
  },
  noneLeft: {
    status: 409,
    ja: '印刷済みにするお知らせがありません。ほかの人が先に済ませたかもしれません。画面を開き直してください。',
    en: 'Nothing is left to mark as printed; somebody may have done it already. Open the page again.',
  },
  notFailed: {
    status: 409,
    ja: 'このメールは送信待ちか送信済みです。画面を開き直して確かめてください。',
    en: 'This mail waits to be sent or has been sent. Open the page again.',
  },
  notSet: {
    status: 409,
    ja: 'メールサーバーが設定されていません。先に設定を保存してください。',
    en: 'No mail server is set. Save the settings first.',
  },
  signInIncomplete: {
    status: 422,
    ja: 'パスワードを使うときは、利用者名も入れてください。',
    en: 'A password needs a user name beside it.',
  },
  badAuthority: {
    status: 422,
    ja: '認証局の証明書を読めません。「-----BEGIN CERTIFICATE-----」から始まるPEMの文字列を入れてください。',
    en: 'The certificate cannot be read. Enter PEM text that begins with -----BEGIN CERTIFICATE-----.',
  },
})
