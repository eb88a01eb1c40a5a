import { command } from '../../core/command.ts'
import { requireSeparateRoles } from '../dual-roles/require-separate-roles.ts'
import { peopleErrors } from './people.errors.ts'
import { designationSubject } from './people.policy.ts'
import { endInput } from './people.schema.ts'

/** Ends a designation on a day, or moves its end; the row stays. */
export const endDesignation = command('people.write', endInput, async (scope) => {
  const { tx, input, load, record } = scope
  const before = await load(designationSubject, input.id, 'end')
  const { validTo } = input
  if (validTo < before.validFrom) throw peopleErrors('endBeforeStart', {}, [{ path: 'validTo', message: '' }])
  const overlap = await tx
    .selectFrom('designation')
    .select('id')
    .where('securityRole', '=', before.securityRole)
    .where('postId', '=', before.postId)
    .where('id', '!=', before.id)
    .where('validFrom', '<=', validTo)
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>=', before.validFrom)]))
    .executeTakeFirst()
  if (overlap) throw peopleErrors('designatedAlready', {}, [{ path: 'validTo', message: '' }])
  await tx.updateTable('designation').set({ validTo }).where('id', '=', before.id).execute()
  // A later end may be as much of a new row as a new one.
  if (before.validTo !== null && validTo > before.validTo)
    await requireSeparateRoles(scope, { designationIds: [before.id] }, input.override)
  record({
    action: 'designation.end',
    kind: 'designation',
    id: before.id,
    unitId: before.unitId,
    before,
    after: { ...before, validTo },
  })
})
