import { command } from '../../core/command.ts'
import { samePerson } from '../registers/write/same-person.ts'
import { takeOutErrors } from './take-outs.errors.ts'
import { takeOutReturn } from './take-outs.schema.ts'
import { takeOutSubject } from './take-out.subject.ts'
import { moveOn } from './write-take-out.ts'

/** Another person than the applicant has seen it come back and says whether what was left on it is erased. */
export const returnTakeOut = command('registers.write', takeOutReturn, async ({ tx, ctx, input, load, record }) => {
  const before = await load(takeOutSubject, input.id, 'giveBack')
  const returnedOn = input.returnedOn ?? ctx.clock.today()
  const returnedTo = input.returnedTo || ctx.actor.name
  if (returnedOn > ctx.clock.today()) throw takeOutErrors('future', {}, [{ path: 'returnedOn', message: '' }])
  if (before.outOn !== null && returnedOn < before.outOn)
    throw takeOutErrors('returnedBeforeOut', { day: before.outOn }, [{ path: 'returnedOn', message: '' }])
  if (samePerson(returnedTo, before.applicant))
    throw takeOutErrors('sameHand', {}, [{ path: 'returnedTo', message: '' }])
  await moveOn(tx, record, 'takeOut.return', before, {
    state: 'returned',
    returnedOn,
    returnedTo,
    dataErased: input.dataErased,
  })
  return {}
})
