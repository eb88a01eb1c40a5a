import { command } from '../../core/command.ts'
import { requireSeparateRoles } from '../dual-roles/require-separate-roles.ts'
import { peopleErrors } from './people.errors.ts'
import { assignmentSubject } from './people.policy.ts'
import { endInput } from './people.schema.ts'

/** Ends an assignment on a day, or moves its end; the row stays, so that who was responsible on a day keeps its answer. */
export const endAssignment = command('people.write', endInput, async (scope) => {
  const { tx, input, load, record } = scope
  const before = await load(assignmentSubject, input.id, 'end')
  const { validTo } = input
  if (validTo < before.validFrom) throw peopleErrors('endBeforeStart', {}, [{ path: 'validTo', message: '' }])
  const overlap = await tx
    .selectFrom('assignment')
    .select('id')
    .where('personId', '=', before.personId)
    .where('postId', '=', before.postId)
    .where('id', '!=', before.id)
    .where('validFrom', '<=', validTo)
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>=', before.validFrom)]))
    .executeTakeFirst()
  if (overlap) throw peopleErrors('overlap', {}, [{ path: 'validTo', message: '' }])
  await tx.updateTable('assignment').set({ validTo }).where('id', '=', before.id).execute()
  // A later end may be as much of a new row as a new one.
  if (before.validTo !== null && validTo > before.validTo)
    await requireSeparateRoles(scope, { assignmentIds: [before.id] }, input.override)
  record({
    action: 'assignment.end',
    kind: 'assignment',
    id: before.id,
    unitId: before.unitId,
    before,
    after: { ...before, validTo },
  })
})
