import { command } from '../../core/command.ts'
import { passwordProblem } from '../auth/password.rules.ts'
import { clearSecondFactor, resetPassword } from '../auth/store-credentials.ts'
import { requireEverywhere } from '../organisation/organisation.policy.ts'
import { accountSubject } from './accounts.policy.ts'
import { passwordInput } from './accounts.schema.ts'
import { requireNotAbove } from './grants.ts'
import { weakPassword } from './people.errors.ts'

/** A new password set by the administrator, handed over in person; every session of the account ends. */
export const resetAccountPassword = command(
  'accounts.write',
  passwordInput,
  async ({ tx, ctx, input, load, record }) => {
    requireEverywhere(ctx, 'accounts.write')
    const account = await load(accountSubject, input.id, 'update')
    await requireNotAbove(tx, ctx, account.id)
    const { code } = await tx.selectFrom('organisation').select('code').executeTakeFirstOrThrow()
    const problem = passwordProblem(input.password, [account.username, code])
    if (problem) throw weakPassword(problem)
    await resetPassword(tx, account.id, input.password, ctx.clock.now())
    if (input.clearSecondFactor) await clearSecondFactor(tx, account.id)
    const after = { passwordReset: true, secondFactorCleared: input.clearSecondFactor }
    record({
      action: 'account.update',
      kind: 'account',
      id: account.id,
      before: { username: account.username },
      after: { username: account.username, ...after },
    })
  },
)
