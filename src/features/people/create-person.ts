import { command } from '../../core/command.ts'
import { newId } from '../../core/ids.ts'
import { peopleErrors } from './people.errors.ts'
import { requireUnit } from './people.policy.ts'
import { personInput } from './people.schema.ts'

/** Somebody on the roster; a staff number is given once. People of one name are two people. */
export const createPerson = command('people.write', personInput, async ({ tx, ctx, input, record }) => {
  await requireUnit(tx, ctx, input.unitId)
  const { organisationId } = ctx
  const { name, unitId, validFrom, validTo, ...person } = input
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    throw peopleErrors('endBeforeStart', {}, [{ path: 'validTo', message: '' }])
  if (
    person.staffNumber !== null &&
    (await tx.selectFrom('person').select('id').where('staffNumber', '=', person.staffNumber).executeTakeFirst())
  ) {
    throw peopleErrors('staffNumberTaken', { number: person.staffNumber }, [{ path: 'staffNumber', message: '' }])
  }
  const now = ctx.clock.now()
  const id = newId(now.getTime())
  await tx
    .insertInto('object')
    .values({ organisationId, id, kind: 'person', name, unitId, validFrom, validTo, recordedAt: now })
    .execute()
  await tx
    .insertInto('person')
    .values({ organisationId, id, ...person })
    .execute()
  record({
    action: 'person.create',
    kind: 'person',
    id,
    unitId,
    disclosure: 'closed',
    before: null,
    after: { id, ...input },
  })
  return { id }
})
