import { createTransport } from 'nodemailer'
import type { MailSetting } from './mail.schema.ts'
import { type MailProblem, mailProblemOf } from './mail-problem.rules.ts'

export type Letter = { id: string; to: string; subject: string; text: string; date: Date }
export type Sent = { answer: string } | MailProblem

/** A mail that is sent again after a crash carries the same Message-ID, so that servers and readers know it as the same (RFC 5322 §3.6.4). */
const messageIdOf = (id: string, fromAddress: string): string => `<${id}@${fromAddress.split('@')[1] ?? 'localhost'}>`

/** Sends one letter over a connection of its own; never throws. What encryption was chosen is insisted on: nothing falls back to the clear. */
export async function sendLetter(setting: MailSetting, password: string, letter: Letter): Promise<Sent> {
  const { host, port, security, username, authority, fromName, fromAddress } = setting
  const transport = createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'startTls',
    ignoreTLS: security === 'none',
    ...(username === '' ? {} : { auth: { user: username, pass: password } }),
    tls: { minVersion: 'TLSv1.2', ...(authority === '' ? {} : { ca: authority }) },
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    dnsTimeout: 10_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    const sent = await transport.sendMail({
      from: fromName === '' ? fromAddress : { name: fromName, address: fromAddress },
      to: letter.to,
      subject: letter.subject,
      text: letter.text,
      date: letter.date,
      messageId: messageIdOf(letter.id, fromAddress),
      // Out-of-office answers would come back to a mailbox that nobody reads (RFC 3834 §5).
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
    return { answer: sent.response }
  } catch (error) {
    return mailProblemOf(error instanceof Error ? error : new Error(String(error)))
  } finally {
    transport.close()
  }
}
