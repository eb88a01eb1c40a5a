import { command } from '../../../core/command.ts'
import { newId } from '../../../core/ids.ts'
import { personSubject } from '../people.policy.ts'
import { requireFreeDays } from './absence-days.ts'
import { absenceInput } from './substitutes.schema.ts'

/** Registers that somebody is away, so that whoever stands in is known. Not for everybody to read in the history. */
export const createAbsence = command('people.write', absenceInput, async ({ tx, ctx, input, load, record }) => {
  const person = await load(personSubject, input.personId, 'appoint')
  await requireFreeDays(tx, input, null)
  const id = newId(ctx.clock.now().getTime())
  await tx
    .insertInto('absence')
    .values({ organisationId: ctx.organisationId, id, ...input })
    .execute()
  record({
    action: 'absence.create',
    kind: 'absence',
    id,
    unitId: person.unitId,
    disclosure: 'closed',
    before: null,
    after: { id, ...input, person: person.name },
  })
  return { id }
})
