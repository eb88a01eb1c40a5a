import { sql } from 'kysely'
import { command } from '../../core/command.ts'
import { fail } from '../../core/errors.ts'
import { inUnitScope } from '../../core/permission.ts'
import { loadRoleSpans } from '../people/role-spans.queries.ts'
import { collisionsOf } from './collisions.rules.ts'
import { dualRoleErrors } from './dual-roles.errors.ts'
import { dualRolesContract } from './dual-roles.contract.ts'
import { loadDualRows } from './dual-rows.queries.ts'
import { doubledOf } from './require-separate-roles.ts'
import { storeOverride } from './store-override.ts'

const approveInput = dualRolesContract.approve['~orpc'].inputSchema!

/** Files the approval of a double role that is there already: from old data, by a transfer, or because the last approval has run out. */
export const approveDualRole = command('people.write', approveInput, async (scope) => {
  const { tx, ctx, input } = scope
  const { of } = input
  const reach = ctx.access.get('people.write') ?? new Set<string>()
  if ('dualRoleId' in of) {
    const [row] = reach === 'all' ? await loadDualRows(tx, sql`x.id = ${of.dualRoleId}`) : []
    if (!row) throw fail('notFound')
    if (row.kind === 'standing' || row.withdrawn) throw dualRoleErrors('nothingToApprove')
    const { pair, hand, personId, personName, aboutKind, aboutId, aboutName } = row
    const what = {
      kind: 'act' as const,
      pair,
      hand,
      personId,
      personName,
      one: '',
      other: '',
      aboutKind,
      aboutId,
      aboutName,
    }
    const [id] = await storeOverride(scope, [{ ...what, unitId: null, from: row.validFrom, to: null }], input.override)
    return { id: id ?? '' }
  }
  const found = collisionsOf(await loadRoleSpans(tx, [of.personId])).find(
    ({ one, other, to }) => one.role === of.one && other.role === of.other && (to === null || to >= ctx.clock.today()),
  )
  if (!found || !inUnitScope(reach, found.one.unitId) || !inUnitScope(reach, found.other.unitId)) throw fail('notFound')
  const [id] = await storeOverride(scope, [doubledOf(found)], input.override)
  return { id: id ?? '' }
})
