import { command } from '../../core/command.ts'
import { samePerson } from '../registers/write/same-person.ts'
import { takeOutErrors } from './take-outs.errors.ts'
import { takeOutDecision } from './take-outs.schema.ts'
import { takeOutSubject } from './take-out.subject.ts'
import { moveOn } from './write-take-out.ts'

/** Permits or refuses. What was decided on paper is entered with its day, its number and who decided, who is not the applicant either. */
export const decideTakeOut = command('registers.write', takeOutDecision, async ({ tx, ctx, input, load, record }) => {
  const before = await load(takeOutSubject, input.id, 'decide')
  const { permitted, reason, decisionNumber } = input
  const decidedOn = input.decidedOn ?? ctx.clock.today()
  const decidedBy = input.decidedBy || ctx.actor.name
  if (decidedOn > ctx.clock.today()) throw takeOutErrors('future', {}, [{ path: 'decidedOn', message: '' }])
  if (samePerson(decidedBy, before.applicant)) throw takeOutErrors('sameHand', {}, [{ path: 'decidedBy', message: '' }])
  if (!permitted && reason === '') throw takeOutErrors('reasonMissing', {}, [{ path: 'reason', message: '' }])
  await moveOn(tx, record, permitted ? 'takeOut.permit' : 'takeOut.refuse', before, {
    state: permitted ? 'permitted' : 'refused',
    decidedOn,
    decidedBy,
    decisionNumber,
    closingNote: reason,
  })
  return {}
})
