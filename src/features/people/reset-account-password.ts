import { command } from '../../core/command.ts'
import { addDays } from '../../core/dates/days.ts'
import { oneTimePassword } from '../auth/one-time-password.ts'
import { passwordProblem } from '../auth/password.rules.ts'
import { clearSecondFactor, forgetWrongCodes, resetPassword } from '../auth/store-credentials.ts'
import { requireEverywhere } from '../organisation/organisation.policy.ts'
import { accountSubject } from './accounts.policy.ts'
import { INITIAL_DAYS, passwordInput, type Slip } from './accounts.schema.ts'
import { unitNameOf } from './candidates.queries.ts'
import { requireNotAbove } from './grants.ts'
import { weakPassword } from './people.errors.ts'

/** A new password set by the administrator, handed over in person; every session of the account ends, a lock too. @returns the slip, where the password was made here. */
export const resetAccountPassword = command(
  'accounts.write',
  passwordInput,
  async ({ tx, ctx, input, load, record }): Promise<Slip | null> => {
    requireEverywhere(ctx, 'accounts.write')
    const { id, username, displayName, personId } = await load(accountSubject, input.id, 'update')
    await requireNotAbove(tx, ctx, id)
    const { code } = await tx.selectFrom('organisation').select('code').executeTakeFirstOrThrow()
    const problem = input.password === undefined ? null : passwordProblem(input.password, [username, code])
    if (problem) throw weakPassword(problem)
    const password = input.password ?? oneTimePassword()
    // What stands on a slip is never for good.
    const mustChangePassword = input.mustChangePassword || input.password === undefined
    const validUntil = addDays(ctx.clock.today(), INITIAL_DAYS)
    await resetPassword(tx, id, password, ctx.clock.now())
    if (input.clearSecondFactor) await clearSecondFactor(tx, id)
    await forgetWrongCodes(tx, id)
    const passwordValidUntil = mustChangePassword ? validUntil : null
    await tx
      .updateTable('account')
      .set({ mustChangePassword, passwordValidUntil, failedSignIns: 0, lockedUntil: null })
      .where('id', '=', id)
      .execute()
    const after = { passwordReset: true, mustChangePassword, secondFactorCleared: input.clearSecondFactor }
    record({
      action: 'account.passwordReset',
      kind: 'account',
      id,
      before: { username },
      after: { username, ...after },
    })
    if (input.password !== undefined) return null
    return { displayName, unitName: await unitNameOf(tx, personId), username, password, validUntil }
  },
)
