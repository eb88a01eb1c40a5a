import { sql } from 'kysely'
import type { Services } from '../../../core/context.ts'
import { inScope, type Tx } from '../../../core/db/database.ts'
import { type MailProblem, MOST_TRIES, nextTry } from './mail-problem.rules.ts'
import { openPassword } from './mail-secret.ts'
import { loadMailSetting } from './mail-setting.queries.ts'
import { type Letter, sendLetter } from './transport.ts'

type Sender = Pick<Services, 'db' | 'clock' | 'keyOf'>
type Claimed = { id: string; toAddress: string; subject: string; text: string; createdAt: Date; tries: number }

/**
 * Sends what waits, one after the other. A mail is claimed (its next try put off) and committed before it is sent, so that two senders never
 * take the same one and a killed process leaves it to be tried again, under the same Message-ID. What every mail would meet ends the round.
 */
export async function sendWaiting(services: Sender, organisationId: string): Promise<void> {
  const { db } = services
  for (;;) {
    const job = await inScope(db, organisationId, async (tx) => {
      const setting = await loadMailSetting(tx)
      if (!setting?.active) return null
      const mail = await claim(tx, services)
      return mail && { setting, mail }
    })
    if (!job) return
    const { setting, mail } = job
    const password = openPassword(services, organisationId, setting.passwordSealed)
    const letter: Letter = {
      id: mail.id,
      to: mail.toAddress,
      subject: mail.subject,
      text: mail.text,
      date: mail.createdAt,
    }
    const outcome = password === null ? lostSecret : await sendLetter(setting, password, letter)
    const goOn = await inScope(db, organisationId, (tx) => settle(tx, services, mail, outcome))
    if (!goOn) return
  }
}

const lostSecret: MailProblem = { problem: 'secret', answer: '', of: 'server', permanent: false }

async function claim(tx: Tx, { clock }: Sender): Promise<Claimed | undefined> {
  const now = clock.now()
  const { rows } = await sql<Claimed>`
    select id, to_address, subject, text, created_at, tries from mail
    where state = 'waiting' and next_try_at <= ${now} order by next_try_at, id limit 1 for update skip locked`.execute(
    tx,
  )
  const [mail] = rows
  if (!mail) return undefined
  const tries = mail.tries + 1
  // The wait of a failed try, which is longer than any try lasts.
  await tx
    .updateTable('mail')
    .set({ tries, nextTryAt: laterThan(tries, now) })
    .where('id', '=', mail.id)
    .execute()
  return { ...mail, tries }
}

/** For the last try too: a process killed in it leaves the mail to be taken up once more. */
const laterThan = (tries: number, now: Date): Date => nextTry(tries, now) ?? new Date(now.getTime() + 3_600_000)

/** @returns whether the next mail may be tried */
async function settle(tx: Tx, { clock }: Sender, mail: Claimed, outcome: { answer: string } | MailProblem) {
  const now = clock.now()
  const own = tx.updateTable('mail').where('id', '=', mail.id).where('state', '=', 'waiting')
  if (!('problem' in outcome)) {
    await own.set({ state: 'sent', sentAt: now, lastError: '' }).execute()
    return true
  }
  const lastError = JSON.stringify({ problem: outcome.problem, answer: outcome.answer })
  const failed = outcome.permanent || mail.tries >= MOST_TRIES
  await own.set({ lastError, ...(failed ? { state: 'failed' as const } : {}) }).execute()
  if (outcome.of === 'mail') return true
  // The others would have met the same: they count this try too and wait as long.
  await sql`
    update mail set tries = tries + 1, last_error = ${lastError}, next_try_at = ${laterThan(mail.tries, now)},
      state = case when tries + 1 >= ${MOST_TRIES} then 'failed'::mail_state else state end
    where state = 'waiting' and next_try_at <= ${now}`.execute(tx)
  return false
}
