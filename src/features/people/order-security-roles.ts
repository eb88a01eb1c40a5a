import { sql } from 'kysely'
import { command } from '../../core/command.ts'
import { fail } from '../../core/errors.ts'
import { requireEverywhere } from '../organisation/organisation.policy.ts'
import { loadSecurityRoles } from './security-roles.queries.ts'
import { securityRoleOrder } from './security-roles.schema.ts'

/** The order in which roles stand in every list. Refused where a role was added or is missing meanwhile. */
export const orderSecurityRoles = command('people.write', securityRoleOrder, async ({ tx, ctx, input, record }) => {
  requireEverywhere(ctx, 'people.write')
  const roles = await loadSecurityRoles(tx)
  const place = new Map(input.ids.map((id, index) => [id, index + 1]))
  if (place.size !== roles.length || roles.some(({ id }) => !place.has(id))) throw fail('changedMeanwhile')
  const moved = roles.filter(({ id, position }) => place.get(id) !== position)
  // Saving an order that stands already is no fault of the person; the first role bears the record of it.
  const written = moved.length > 0 ? moved : roles.slice(0, 1)
  await sql`
    update security_role r set position = o.position
    from unnest(${written.map(({ id }) => id)}::uuid[], ${written.map(({ id }) => place.get(id) ?? 0)}::int[]) as o(id, position) where r.id = o.id`.execute(
    tx,
  )
  for (const role of written)
    record({
      action: 'securityRole.update',
      kind: 'securityRole',
      id: role.id,
      before: role,
      after: { ...role, position: place.get(role.id) ?? role.position },
    })
})
