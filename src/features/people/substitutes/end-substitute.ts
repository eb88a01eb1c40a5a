import { command } from '../../../core/command.ts'
import { peopleErrors } from '../people.errors.ts'
import { endInput } from '../people.schema.ts'
import { substituteSubject } from './substitutes.policy.ts'

/** Ends a substitution on a day; the row stays, so that who acted on a past day keeps its answer. */
export const endSubstitute = command('people.write', endInput, async ({ tx, input, load, record }) => {
  const before = await load(substituteSubject, input.id, 'end')
  const { validTo } = input
  if (validTo < before.validFrom) throw peopleErrors('endBeforeStart', {}, [{ path: 'validTo', message: '' }])
  await tx.updateTable('substitute').set({ validTo }).where('id', '=', before.id).execute()
  record({
    action: 'substitute.end',
    kind: 'substitute',
    id: before.id,
    unitId: before.unitId,
    before,
    after: { ...before, validTo },
  })
})
