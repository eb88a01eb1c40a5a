import { changed } from '../../core/changed.ts'
import { command } from '../../core/command.ts'
import { endSessions, storeProfile } from '../auth/store-credentials.ts'
import { requireEverywhere } from '../organisation/organisation.policy.ts'
import { accountSubject, lockAccounts, requireAnAdministrator, requirePerson } from './accounts.policy.ts'
import { accountChange } from './accounts.schema.ts'
import { grantsInWords, insertGrants, requireGrants, requireMayGive } from './grants.ts'
import { peopleErrors } from './people.errors.ts'

/** Name, e-mail, person, roles with their scope, on or off. Switching off ends every session at once; the last administrator stays one. */
export const updateAccount = command('accounts.write', accountChange, async ({ tx, ctx, input, load, record }) => {
  requireEverywhere(ctx, 'accounts.write')
  await lockAccounts(tx)
  const before = await load(accountSubject, input.id, 'update')
  const after = changed(before, input)
  const { id, displayName, email, personId, active, grants } = after
  await requirePerson(tx, personId)
  await requireGrants(tx, input.grants ?? [])
  await requireMayGive(tx, ctx, before.grants, input.grants ?? [])
  if (email !== null && email !== before.email) {
    const taken = await tx
      .selectFrom('account')
      .select('id')
      .where('email', '=', email)
      .where('id', '!=', id)
      .executeTakeFirst()
    if (taken) throw peopleErrors('accountTaken', { name: email }, [{ path: 'email', message: '' }])
  }
  await tx.updateTable('account').set({ displayName, email, personId, active }).where('id', '=', id).execute()
  if (input.grants) {
    await tx.deleteFrom('roleGrant').where('accountId', '=', id).execute()
    await insertGrants(tx, ctx.organisationId, id, grants)
  }
  const { code } = await tx.selectFrom('organisation').select('code').executeTakeFirstOrThrow()
  await storeProfile(tx, { code, id, name: displayName, email }, ctx.clock.now())
  if (!active) await endSessions(tx, id)
  await requireAnAdministrator(tx, ctx.clock.today())
  const inWords = async (account: typeof before) => ({ ...account, grants: await grantsInWords(tx, account.grants) })
  const [was, is] = [await inWords(before), await inWords(after)]
  record({ action: 'account.update', kind: 'account', id, before: was, after: is })
})
