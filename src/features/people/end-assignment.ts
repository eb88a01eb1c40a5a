import { command } from '../../core/command.ts'
import { peopleErrors } from './people.errors.ts'
import { assignmentSubject } from './people.policy.ts'
import { endInput } from './people.schema.ts'

/** Ends an assignment on a day, or moves its end; the row stays, so that who was responsible on a day keeps its answer. */
export const endAssignment = command('people.write', endInput, async ({ tx, input, load, record }) => {
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
  record({
    action: 'assignment.end',
    kind: 'assignment',
    id: before.id,
    unitId: before.unitId,
    before,
    after: { ...before, validTo },
  })
})
