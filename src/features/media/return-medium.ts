import { command } from '../../core/command.ts'
import { samePerson } from '../registers/write/same-person.ts'
import { mediaErrors } from './media.errors.ts'
import { loanReturn } from './media.schema.ts'
import { mediumSubject } from './medium.subject.ts'

/** Another person than the borrower has seen the medium come back, and says whether what was on it is erased. */
export const returnMedium = command('registers.write', loanReturn, async ({ tx, ctx, input, load, record }) => {
  const { fields, unitId, loan } = await load(mediumSubject(ctx), input.id, 'return')
  if (!loan) throw new Error('the policy lets only what is lent come back')
  const { returnedOn, erased } = input
  const confirmedBy = input.confirmedBy || ctx.actor.name
  if (returnedOn > ctx.clock.today()) throw mediaErrors('future', {}, [{ path: 'returnedOn', message: '' }])
  if (returnedOn < loan.lentOn)
    throw mediaErrors('returnedBeforeLent', { day: loan.lentOn }, [{ path: 'returnedOn', message: '' }])
  if (samePerson(confirmedBy, loan.borrower)) throw mediaErrors('sameHand', {}, [{ path: 'confirmedBy', message: '' }])
  await tx.updateTable('mediumLoan').set({ returnedOn, confirmedBy, erased }).where('id', '=', loan.id).execute()
  const { borrower } = loan
  record({
    action: 'medium.return',
    kind: 'medium',
    id: input.id,
    unitId,
    before: { name: fields['name'], borrower },
    after: { name: fields['name'], borrower, returnedOn, confirmedBy, erased },
  })
  return {}
})
