import { sql } from 'kysely'
import { z } from 'zod'
import { allowed, command, type Subject } from '../../../core/command.ts'
import { requireEverywhere } from '../../organisation/organisation.policy.ts'
import { notificationErrors } from '../notifications.errors.ts'
import { reachable } from '../reachable.queries.ts'

type Failed = { id: string; personId: string; toAddress: string; state: 'waiting' | 'sent' | 'failed' }

const mailSubject: Subject<Failed, 'retry'> = {
  find: (tx, id) =>
    tx
      .selectFrom('mail')
      .select(['id', 'personId', 'toAddress', 'state'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst(),
  unitOf: () => null,
  policy: { retry: () => allowed },
}

/** A failed mail once more, to the address that the person has now. */
export const retryMail = command(
  'organisation.write',
  z.object({ id: z.uuid() }),
  async ({ tx, ctx, input, load, record }) => {
    requireEverywhere(ctx, 'organisation.write')
    const mail = await load(mailSubject, input.id, 'retry')
    if (mail.state !== 'failed') throw notificationErrors('notFailed')
    const { rows } = await sql<{ address: string | null }>`
    select address from (${reachable(ctx.clock.today())}) r where r.person_id = ${mail.personId}::uuid`.execute(tx)
    const toAddress = rows[0]?.address ?? mail.toAddress
    await tx
      .updateTable('mail')
      .set({ state: 'waiting', tries: 0, nextTryAt: ctx.clock.now(), toAddress })
      .where('id', '=', mail.id)
      .execute()
    record({
      action: 'mail.retry',
      kind: 'mail',
      id: mail.id,
      before: { toAddress: mail.toAddress },
      after: { toAddress },
    })
  },
)
