import { z } from 'zod'
import { command } from '../../core/command.ts'
import { forgetWrongCodes } from '../auth/store-credentials.ts'
import { requireEverywhere } from '../organisation/organisation.policy.ts'
import { accountSubject } from './accounts.policy.ts'
import { peopleErrors } from './people.errors.ts'

/** Ends a lock that wrong tries have brought about; the administrator has made sure who asks. */
export const unlockAccount = command(
  'accounts.write',
  z.object({ id: z.uuid() }),
  async ({ tx, ctx, input, load, record }) => {
    requireEverywhere(ctx, 'accounts.write')
    const { id, username, lockedUntil, failedSignIns } = await load(accountSubject, input.id, 'update')
    if (lockedUntil === null || lockedUntil <= ctx.clock.now()) throw peopleErrors('notLocked')
    await tx.updateTable('account').set({ failedSignIns: 0, lockedUntil: null }).where('id', '=', id).execute()
    await forgetWrongCodes(tx, id)
    record({
      action: 'account.unlock',
      kind: 'account',
      id,
      before: { username, failedSignIns, lockedUntil },
      after: { username, failedSignIns: 0, lockedUntil: null },
    })
  },
)
