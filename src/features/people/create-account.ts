import { z } from 'zod'
import { command } from '../../core/command.ts'
import { newId } from '../../core/ids.ts'
import { shippedRoles } from '../../core/permission.ts'
import { passwordProblem } from '../auth/password.rules.ts'
import { plainUsername, usernamePattern } from '../auth/login-names.ts'
import { storeCredentials } from '../auth/store-credentials.ts'
import { peopleErrors } from './people.errors.ts'

export const accountInput = z.object({
  username: z.string().trim().regex(usernamePattern),
  email: z.email().nullable().default(null),
  displayName: z.string().trim().min(1).max(100),
  password: z.string(),
  personId: z.uuid().nullable().default(null),
  grants: z.array(z.object({ role: z.enum(shippedRoles), scopeId: z.uuid().nullable() })).min(1),
})

/** An account that can sign in, with its grants; with or without an e-mail address, with or without a person of the roster. */
export const createAccount = command('accounts.write', accountInput, async ({ tx, ctx, input, record }) => {
  const { organisationId } = ctx
  const now = ctx.clock.now()
  const { code } = await tx.selectFrom('organisation').select('code').executeTakeFirstOrThrow()
  const problem = passwordProblem(input.password, [input.username, code])
  if (problem) throw peopleErrors('weakPassword', { reason: problem.ja }, [{ path: 'password', message: problem.ja }])
  const username = plainUsername(input.username)
  const taken = await tx
    .selectFrom('account')
    .select('username')
    .where((where) => where.or([where('username', '=', username), where('email', '=', input.email)]))
    .executeTakeFirst()
  if (taken) throw peopleErrors('accountTaken', { name: username }, [{ path: 'username', message: '' }])
  const id = newId(now.getTime())
  const account = { organisationId, id, username, email: input.email, displayName: input.displayName, personId: input.personId, createdAt: now }
  await tx.insertInto('account').values(account).execute()
  const grants = input.grants.map((grant) => ({ organisationId, id: newId(), accountId: id, roleCode: grant.role, scopeId: grant.scopeId }))
  await tx.insertInto('roleGrant').values(grants).execute()
  await storeCredentials(tx, { organisationId, code, id, username, email: input.email, name: input.displayName, password: input.password }, now)
  record({ action: 'account.create', kind: 'account', id, before: null, after: { ...account, grants: input.grants } })
  return { id }
})
