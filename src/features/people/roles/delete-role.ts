import { command } from '../../../core/command.ts'
import { requireEverywhere } from '../../organisation/organisation.policy.ts'
import { lockAccounts } from '../accounts.policy.ts'
import { roleErrors } from './roles.errors.ts'
import { roleSubject, roleSubjectId } from './role.subject.ts'
import { roleCodeInput } from './roles.schema.ts'

const NAMED = 10

/** Only a role that no account holds goes; else its grants would go with it unseen. */
export const deleteRole = command('accounts.write', roleCodeInput, async ({ tx, ctx, input, load, record }) => {
  requireEverywhere(ctx, 'accounts.write')
  await lockAccounts(tx)
  const before = await load(roleSubject, input.code, 'delete')
  const holders = await tx
    .selectFrom('roleGrant as g')
    .innerJoin('account as a', (join) =>
      join.onRef('a.organisationId', '=', 'g.organisationId').onRef('a.id', '=', 'g.accountId'),
    )
    .select('a.displayName')
    .distinct()
    .where('g.roleCode', '=', input.code)
    .orderBy('a.displayName')
    .execute()
  if (holders.length > 0) {
    const names = holders.slice(0, NAMED).map(({ displayName }) => displayName)
    throw roleErrors('held', { names: `${names.join('、')}${holders.length > NAMED ? ' …' : ''}` })
  }
  await tx.deleteFrom('role').where('code', '=', input.code).execute()
  const id = roleSubjectId(ctx.organisationId, input.code)
  record({ action: 'role.delete', kind: 'role', id, before, after: null })
})
