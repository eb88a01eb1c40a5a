import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { readAccountSessions } from './account-sessions.queries.ts'
import { accountsContract } from './accounts.contract.ts'
import { readAccounts } from './accounts.queries.ts'
import { readCandidates } from './candidates.queries.ts'
import { createAccount } from './create-account.ts'
import { createRosterAccounts } from './create-roster-accounts.ts'
import { endAccountSessions } from './end-account-sessions.ts'
import { resetAccountPassword } from './reset-account-password.ts'
import { unlockAccount } from './unlock-account.ts'
import { updateAccount } from './update-account.ts'

const os = implement(accountsContract).$context<RequestContext>().use(guard)
const ok = { ok: true as const }

export const accountsRouter = os.router({
  list: os.list.handler(({ context: { ctx } }) => readAccounts(ctx)),
  create: os.create.handler(({ context: { ctx }, input }) => createAccount(ctx, input)),
  update: os.update.handler(({ context: { ctx }, input }) => updateAccount(ctx, input).then(() => ok)),
  candidates: os.candidates.handler(({ context: { ctx }, input }) => readCandidates(ctx, input)),
  createFromRoster: os.createFromRoster.handler(({ context: { ctx }, input }) => createRosterAccounts(ctx, input)),
  unlock: os.unlock.handler(({ context: { ctx }, input }) => unlockAccount(ctx, input).then(() => ok)),
  sessions: os.sessions.handler(({ context: { ctx }, input }) => readAccountSessions(ctx, input)),
  endSessions: os.endSessions.handler(({ context: { ctx }, input }) => endAccountSessions(ctx, input)),
  resetPassword: os.resetPassword.handler(({ context: { ctx }, input }) =>
    resetAccountPassword(ctx, input).then((slip) => ({ ...ok, slip })),
  ),
})
