import { changed } from '../../core/changed.ts'
import { command } from '../../core/command.ts'
import { peopleErrors } from './people.errors.ts'
import { personSubject, requireUnit } from './people.policy.ts'
import { personChange } from './people.schema.ts'

/** A person's entry on the roster. Moving somebody asks for reach over both units; leaving is the last day. */
export const updatePerson = command('people.write', personChange, async ({ tx, ctx, input, load, record, enqueue }) => {
  const before = await load(personSubject, input.id, 'update')
  const after = changed(before, input)
  const { id, name, unitId, validFrom, validTo, ...person } = after
  if (unitId !== before.unitId) await requireUnit(tx, ctx, unitId)
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    throw peopleErrors('endBeforeStart', {}, [{ path: 'validTo', message: '' }])
  if (person.staffNumber !== null) {
    const taken = await tx
      .selectFrom('person')
      .select('id')
      .where('staffNumber', '=', person.staffNumber)
      .where('id', '!=', id)
      .executeTakeFirst()
    if (taken)
      throw peopleErrors('staffNumberTaken', { number: person.staffNumber }, [{ path: 'staffNumber', message: '' }])
  }
  await tx.updateTable('object').set({ name, unitId, validFrom, validTo }).where('id', '=', id).execute()
  await tx.updateTable('person').set(person).where('id', '=', id).execute()
  record({ action: 'person.update', kind: 'person', id, unitId, disclosure: 'closed', before, after })
  if (validTo !== before.validTo) await enqueue('people.midnight', {})
})
