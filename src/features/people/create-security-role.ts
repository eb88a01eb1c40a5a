import { command } from '../../core/command.ts'
import { newId } from '../../core/ids.ts'
import { requireEverywhere } from '../organisation/organisation.policy.ts'
import { securityRoleInput } from './security-roles.schema.ts'
import { requireFreeRoleName } from './security-roles.policy.ts'

/** A security role of the body's own, last in the order; measures do not know it, posts can be designated to it. */
export const createSecurityRole = command('people.write', securityRoleInput, async ({ tx, ctx, input, record }) => {
  requireEverywhere(ctx, 'people.write')
  await requireFreeRoleName(tx, input.nameJa, null)
  const { organisationId } = ctx
  const id = newId(ctx.clock.now().getTime())
  const last = await tx
    .selectFrom('securityRole')
    .select((select) => select.fn.max('position').as('position'))
    .executeTakeFirst()
  const row = { id, code: `own-${id}`, ...input, shipped: false, position: (last?.position ?? 0) + 1 }
  await tx
    .insertInto('securityRole')
    .values({ organisationId, ...row })
    .execute()
  record({ action: 'securityRole.create', kind: 'securityRole', id, before: null, after: row })
  return { id, code: row.code }
})
