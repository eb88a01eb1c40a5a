import { command } from '../../core/command.ts'
import { newId } from '../../core/ids.ts'
import { requireNamed } from '../registers/write/require-unit.ts'
import { mediaErrors } from './media.errors.ts'
import { newLoan } from './media.schema.ts'
import { mediumSubject } from './medium.subject.ts'
import { personName } from './person-name.ts'

/** Lends a medium to somebody until a day (貸出簿). */
export const lendMedium = command('registers.write', newLoan, async ({ tx, ctx, input, load, record }) => {
  const { id: mediumId, borrowerId, purpose, lentOn, dueOn } = input
  const { fields, unitId } = await load(mediumSubject(ctx), mediumId, 'lend')
  await requireNamed(tx, borrowerId, ['person'])
  const borrower = borrowerId === null ? input.borrower : await personName(tx, borrowerId)
  if (borrower === '') throw mediaErrors('borrowerMissing', {}, [{ path: 'borrower', message: '' }])
  if (lentOn > ctx.clock.today()) throw mediaErrors('future', {}, [{ path: 'lentOn', message: '' }])
  if (dueOn < lentOn) throw mediaErrors('dueBeforeLent', {}, [{ path: 'dueOn', message: '' }])
  const loan = { borrowerId, borrower, purpose, lentOn, dueOn }
  await tx
    .insertInto('mediumLoan')
    .values({ organisationId: ctx.organisationId, id: newId(ctx.clock.now().getTime()), mediumId, ...loan })
    .execute()
  record({
    action: 'medium.lend',
    kind: 'medium',
    id: mediumId,
    unitId,
    before: { name: fields['name'] },
    after: { name: fields['name'], borrower, purpose, lentOn, dueOn },
  })
  return {}
})
