import type { MailProblemKey } from './mail-problems.labels.ts'

export type MailProblem = {
  problem: MailProblemKey
  /** What the server or the connection said, for whoever administers it. */
  answer: string
  /** of: every mail would meet it (connection, sign-in, sender), or this one only. */
  of: 'server' | 'mail'
  /** Trying again would be refused again (SMTP 5yz, RFC 5321 §4.2.1). */
  permanent: boolean
}

/** What nodemailer says about a failed connection or message. */
type Failure = { code?: unknown; responseCode?: unknown; command?: unknown; response?: unknown; message: string }

const ofCertificate = /certificate|altnames|self[- ]signed|unable to verify/i
const ofEncryption = /wrong version number|ssl routines|tls|starttls|packet length|EPROTO/i

/** Names a failure. Anything unknown is the mail's own, so that one odd answer keeps no other mail waiting. */
export function mailProblemOf(error: Failure): MailProblem {
  const { code, command, message } = error
  const status = typeof error.responseCode === 'number' ? error.responseCode : 0
  const answer = (typeof error.response === 'string' && error.response !== '' ? error.response : message).slice(0, 500)
  const server = (problem: MailProblemKey): MailProblem => ({ problem, answer, of: 'server', permanent: false })
  const own = (problem: MailProblemKey): MailProblem => ({ problem, answer, of: 'mail', permanent: status >= 500 })
  if (code === 'EDNS' || /ENOTFOUND|EAI_AGAIN/.test(message)) return server('host')
  if (code === 'EAUTH') return server(/missing credentials/i.test(message) ? 'signInMissing' : 'signIn')
  if (status === 530 && command !== 'RCPT TO') return server(/starttls/i.test(answer) ? 'encryption' : 'signInMissing')
  if (command === 'RCPT TO') return own('recipient')
  if (command === 'MAIL FROM') return server('sender')
  if (code === 'EMESSAGE') return own('other')
  if (code === 'ETIMEDOUT') return server('timeout')
  if (ofCertificate.test(message)) return server('certificate')
  if (code === 'ETLS' || ofEncryption.test(message)) return server('encryption')
  if (code === 'ECONNECTION' || code === 'ESOCKET' || code === 'EPROTOCOL') return server('refused')
  return own('other')
}

/** Minutes to wait after so many tries; a server that is away for a night loses nothing. */
const waits = [5, 10, 15, 60, 120, 240, 480, 720]
export const MOST_TRIES = waits.length

/** When a mail is tried again after its n-th try; null: given up, and the office sees why. */
export const nextTry = (tries: number, now: Date): Date | null => {
  const minutes = waits[tries - 1]
  return tries >= MOST_TRIES || minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000)
}
