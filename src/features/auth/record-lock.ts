import { z } from 'zod'
import { command } from '../../core/command.ts'

/** History keeps that an account was locked and until when; each single wrong try would let anybody fill it from outside. */
export const recordLock = command('self', z.object({ id: z.uuid() }), async ({ tx, input, record }) => {
  const { username, failedSignIns, lockedUntil } = await tx
    .selectFrom('account')
    .select(['username', 'failedSignIns', 'lockedUntil'])
    .where('id', '=', input.id)
    .executeTakeFirstOrThrow()
  record({
    action: 'account.lock',
    kind: 'account',
    id: input.id,
    before: { username },
    after: { username, failedSignIns, lockedUntil },
  })
})
