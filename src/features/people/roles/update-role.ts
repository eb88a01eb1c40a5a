import { command, type CommandScope } from '../../../core/command.ts'
import { requireEverywhere } from '../../organisation/organisation.policy.ts'
import { lockAccounts, requireAnAdministrator } from '../accounts.policy.ts'
import { requireHeld } from '../grants.ts'
import { requireFreeName, roleSubject, roleSubjectId, type RoleRow, shippedState, storeVerbs } from './role.subject.ts'
import { roleErrors } from './roles.errors.ts'
import { roleChange, roleCodeInput } from './roles.schema.ts'

type Scope = Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'record'>

/** Writes a role; what it gains its editor must hold, and somebody must be able to manage accounts afterwards. */
async function writeRole({ tx, ctx, record }: Scope, before: RoleRow, after: RoleRow): Promise<void> {
  requireHeld(
    ctx,
    after.verbs.filter((verb) => !before.verbs.includes(verb)),
  )
  const { code, nameJa, nameEn, note, requiresSecondFactor } = after
  await requireFreeName(tx, after)
  await tx.updateTable('role').set({ nameJa, nameEn, note, requiresSecondFactor }).where('code', '=', code).execute()
  await storeVerbs(tx, ctx.organisationId, code, after.verbs)
  await requireAnAdministrator(tx, ctx.clock.today())
  const id = roleSubjectId(ctx.organisationId, code)
  record({ action: 'role.update', kind: 'role', id, before, after })
}

/** Names, note, second step and verbs of a role, shipped or the body's own. */
export const updateRole = command('accounts.write', roleChange, async ({ tx, ctx, input, load, record }) => {
  requireEverywhere(ctx, 'accounts.write')
  await lockAccounts(tx)
  const before = await load(roleSubject, input.code, 'update')
  await writeRole({ tx, ctx, record }, before, { ...before, ...input })
})

/** A shipped role as this release ships it; note and second step are the body's own and stay. */
export const resetRole = command('accounts.write', roleCodeInput, async ({ tx, ctx, input, load, record }) => {
  requireEverywhere(ctx, 'accounts.write')
  await lockAccounts(tx)
  const before = await load(roleSubject, input.code, 'reset')
  const after = { ...before, ...shippedState(input.code) }
  if (JSON.stringify(after) === JSON.stringify(before)) throw roleErrors('unchanged')
  await writeRole({ tx, ctx, record }, before, after)
})
