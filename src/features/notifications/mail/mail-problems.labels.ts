import type { Message } from '../../../core/errors.ts'

/** Why a mail did not leave, and what to do. What the server itself said stands beside it. */
export const mailProblems = {
  host: {
    ja: 'メールサーバーの名前が見つかりません。綴りを確かめるか、IPアドレスで指定してください。',
    en: 'The name of the mail server is not known. Check its spelling, or give its IP address.',
  },
  refused: {
    ja: 'メールサーバーにつながりません。サーバーが動いているか、ポート番号、間にある装置の通信の許可を確かめてください。',
    en: 'The mail server does not accept the connection. Check that it runs, the port, and what is permitted on the way.',
  },
  timeout: {
    ja: 'メールサーバーが時間内に答えませんでした。ポート番号と暗号化の組合せ（465はTLS、587はSTARTTLS）、間にある装置の許可を確かめてください。',
    en: 'The mail server did not answer in time. Check port and encryption (465 is TLS, 587 STARTTLS) and what is permitted on the way.',
  },
  certificate: {
    ja: 'メールサーバーの証明書を確かめられません。庁内の認証局のものであれば、その証明書（PEM）を「認証局の証明書」に入れてください。名前が違うときは、証明書にある名前をサーバー名にしてください。',
    en: "The server's certificate cannot be verified. If an authority of your own signed it, put that authority's certificate (PEM) here; if the name differs, use the name in the certificate.",
  },
  encryption: {
    ja: '暗号化が合いません。このサーバーが STARTTLS と TLS のどちらを使うか（又は使わないか）を確かめて選び直してください。',
    en: 'The encryption does not fit. Find out whether the server uses STARTTLS, TLS or none, and choose that.',
  },
  signIn: {
    ja: 'メールサーバーが利用者名かパスワードを受け付けません。入れ直してください。',
    en: 'The mail server refuses the user name or password. Enter them anew.',
  },
  signInMissing: {
    ja: 'メールサーバーが利用者名とパスワードを求めています。両方を入れてください。',
    en: 'The mail server asks for a user name and password. Enter both.',
  },
  sender: {
    ja: '差出人のアドレスをメールサーバーが受け付けません。このサーバーから出せるアドレスにしてください。',
    en: 'The server refuses the sender address. Use one that it may send for.',
  },
  recipient: {
    ja: '宛先のアドレスをメールサーバーが受け付けません。名簿のメールアドレスを確かめてください。',
    en: "The server refuses the recipient. Check the person's address in the roster.",
  },
  secret: {
    ja: '保存されたパスワードを開けません（別の鍵で作られています）。パスワードを入れ直してください。',
    en: 'The stored password cannot be opened (it was made with another secret). Enter it anew.',
  },
  notSet: {
    ja: 'メールサーバーが設定されていません。先に設定を保存してください。',
    en: 'No mail server is set. Save the settings first.',
  },
  other: {
    ja: 'メールサーバーが断りました。サーバーの答えを管理する人に伝えてください。',
    en: 'The mail server refused. Tell its administrator what it answered.',
  },
} satisfies Record<string, Message>

export type MailProblemKey = keyof typeof mailProblems
export const mailProblemKeys = Object.keys(mailProblems) as [MailProblemKey, ...MailProblemKey[]]
