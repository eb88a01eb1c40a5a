import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../../core/context.ts'
import { query } from '../../../core/query.ts'
import { requireEverywhere } from '../../organisation/organisation.policy.ts'
import { reachable } from '../reachable.queries.ts'
import { loadReminderSetting } from '../reminder-setting.queries.ts'
import type { mailContract } from './mail.contract.ts'
import { mailProblemKeys } from './mail-problems.labels.ts'
import { loadMailSetting } from './mail-setting.queries.ts'

type Outbox = z.output<NonNullable<(typeof mailContract.outbox)['~orpc']['outputSchema']>>

/** The settings as the screen shows them; the sealed password stays behind. */
export async function readMailSetting(ctx: Context) {
  requireEverywhere(ctx, 'organisation.write')
  return query(ctx, 'organisation.write', async (tx) => {
    const stored = await loadMailSetting(tx)
    const reminders = await loadReminderSetting(tx)
    const personId = ctx.actor.kind === 'user' ? ctx.actor.personId : null
    const { rows } = await sql<{ address: string | null }>`
      select address from (${reachable(ctx.clock.today())}) r where r.person_id = ${personId}::uuid`.execute(tx)
    return {
      setting: stored ? { ...stored, passwordSet: stored.passwordSealed !== null } : null,
      reminders: { ...reminders, daysBefore: [...reminders.daysBefore], quietMonths: [...reminders.quietMonths] },
      ownAddress: rows[0]?.address ?? null,
    }
  })
}

const MOST_ROWS = 200

/** What has not left: for the office, which learns here that somebody was not reached. Texts are not shown. */
export async function readOutbox(ctx: Context): Promise<Outbox> {
  requireEverywhere(ctx, 'organisation.write')
  return query(ctx, 'organisation.write', async (tx) => {
    const since = new Date(ctx.clock.now().getTime() - 30 * 86_400_000)
    const counts = await sql<{ sent: number; waiting: number; failed: number }>`
      select count(*) filter (where state = 'sent')::int as sent, count(*) filter (where state = 'waiting')::int as waiting,
        count(*) filter (where state = 'failed')::int as failed from mail where created_at > ${since}`.execute(tx)
    const { rows } = await sql<Omit<Outbox['rows'][number], 'problem'> & { lastError: string }>`
      select m.id, o.name, m.to_address as address, m.day, m.state, m.tries, m.next_try_at, m.last_error
      from mail m join object o on o.organisation_id = m.organisation_id and o.id = m.person_id
      where m.state in ('failed', 'waiting') and m.created_at > ${since} order by m.state desc, m.created_at desc, m.id limit ${MOST_ROWS}`.execute(
      tx,
    )
    return {
      ...(counts.rows[0] ?? { sent: 0, waiting: 0, failed: 0 }),
      rows: rows.map(({ lastError, ...row }) => ({ ...row, problem: problemFrom(lastError) })),
    }
  })
}

/** As `settle` wrote it down. */
function problemFrom(text: string): Outbox['rows'][number]['problem'] {
  if (text === '') return null
  const { problem, answer } = JSON.parse(text) as { problem: string; answer: string }
  return { problem: mailProblemKeys.find((key) => key === problem) ?? 'other', answer }
}
