import { z } from 'zod'
import { command } from '../../core/command.ts'
import { endSessions } from '../auth/store-credentials.ts'
import { requireEverywhere } from '../organisation/organisation.policy.ts'
import { accountSubject } from './accounts.policy.ts'
import { peopleErrors } from './people.errors.ts'

/** Ends one session of somebody's account, or all: a terminal was lost, or left open. */
export const endAccountSessions = command(
  'accounts.write',
  z.object({ id: z.uuid(), sessionId: z.uuid().optional() }),
  async ({ tx, ctx, input, load, record }) => {
    requireEverywhere(ctx, 'accounts.write')
    const { id, username } = await load(accountSubject, input.id, 'update')
    const sessionsEnded = await endSessions(tx, id, input.sessionId)
    if (sessionsEnded === 0) throw peopleErrors('noSession')
    record({
      action: 'account.sessionsEnd',
      kind: 'account',
      id,
      before: { username },
      after: { username, sessionsEnded },
    })
    return { ended: sessionsEnded }
  },
)
