import { hashPassword } from 'better-auth/crypto'
import { command } from '../../core/command.ts'
import { addDays } from '../../core/dates/days.ts'
import { newId } from '../../core/ids.ts'
import { passwordProblem } from '../auth/password.rules.ts'
import { plainUsername } from '../auth/login-names.ts'
import { storeCredentials } from '../auth/store-credentials.ts'
import { requireEverywhere } from '../organisation/organisation.policy.ts'
import { requirePerson } from './accounts.policy.ts'
import { accountInput, INITIAL_DAYS } from './accounts.schema.ts'
import { grantsInWords, insertGrants, requireGrants, requireMayGive } from './grants.ts'
import { peopleErrors, weakPassword } from './people.errors.ts'

/** An account that can sign in, with its grants; with or without an e-mail address, with or without a person of the roster. */
export const createAccount = command('accounts.write', accountInput, async ({ tx, ctx, input, record }) => {
  requireEverywhere(ctx, 'accounts.write')
  const { organisationId } = ctx
  const now = ctx.clock.now()
  const { code } = await tx.selectFrom('organisation').select('code').executeTakeFirstOrThrow()
  const problem = passwordProblem(input.password, [input.username, code])
  if (problem) throw weakPassword(problem)
  await requirePerson(tx, input.personId)
  await requireGrants(tx, input.grants)
  await requireMayGive(tx, ctx, [], input.grants)
  const username = plainUsername(input.username)
  const taken = await tx
    .selectFrom('account')
    .select('username')
    .where((where) => where.or([where('username', '=', username), where('email', '=', input.email)]))
    .executeTakeFirst()
  if (taken) throw peopleErrors('accountTaken', { name: username }, [{ path: 'username', message: '' }])
  const id = newId(now.getTime())
  const account = {
    organisationId,
    id,
    username,
    email: input.email,
    displayName: input.displayName,
    personId: input.personId,
    createdAt: now,
    mustChangePassword: input.mustChangePassword,
    passwordValidUntil: input.mustChangePassword ? addDays(ctx.clock.today(), INITIAL_DAYS) : null,
  }
  await tx.insertInto('account').values(account).execute()
  await insertGrants(tx, organisationId, id, input.grants)
  const hash = await hashPassword(input.password)
  await storeCredentials(
    tx,
    { organisationId, code, id, username, email: input.email, name: input.displayName, hash },
    now,
  )
  const grants = await grantsInWords(tx, input.grants)
  record({ action: 'account.create', kind: 'account', id, before: null, after: { ...account, grants } })
  return { id }
})
