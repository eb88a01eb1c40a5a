import { command } from '../../../core/command.ts'
import { newId } from '../../../core/ids.ts'
import { requireEverywhere } from '../../organisation/organisation.policy.ts'
import { lockAccounts } from '../accounts.policy.ts'
import { requireHeld } from '../grants.ts'
import { requireFreeName, roleSubjectId, storeVerbs } from './role.subject.ts'
import { roleInput } from './roles.schema.ts'

/** A role of the body's own, from scratch or as a copy; releases never add verbs to it (decisions 11). */
export const createRole = command('accounts.write', roleInput, async ({ tx, ctx, input, record }) => {
  requireEverywhere(ctx, 'accounts.write')
  requireHeld(ctx, input.verbs)
  await lockAccounts(tx)
  const { organisationId } = ctx
  const { verbs, ...role } = { ...input, code: `own${newId(ctx.clock.now().getTime()).replaceAll('-', '')}` }
  await requireFreeName(tx, role)
  await tx
    .insertInto('role')
    .values({ organisationId, ...role, shipped: false })
    .execute()
  await storeVerbs(tx, organisationId, role.code, verbs)
  const id = roleSubjectId(organisationId, role.code)
  record({ action: 'role.create', kind: 'role', id, before: null, after: { ...role, verbs } })
  return { code: role.code }
})
