import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { accountsContract } from './accounts.contract.ts'
import { readAccounts } from './accounts.queries.ts'
import { createAccount } from './create-account.ts'
import { resetAccountPassword } from './reset-account-password.ts'
import { updateAccount } from './update-account.ts'

const os = implement(accountsContract).$context<RequestContext>().use(guard)
const ok = { ok: true as const }

export const accountsRouter = os.router({
  list: os.list.handler(({ context: { ctx } }) => readAccounts(ctx)),
  create: os.create.handler(({ context: { ctx }, input }) => createAccount(ctx, input)),
  update: os.update.handler(({ context: { ctx }, input }) => updateAccount(ctx, input).then(() => ok)),
  resetPassword: os.resetPassword.handler(({ context: { ctx }, input }) =>
    resetAccountPassword(ctx, input).then(() => ok),
  ),
})
