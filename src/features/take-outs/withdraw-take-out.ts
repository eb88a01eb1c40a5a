import { command } from '../../core/command.ts'
import { takeOutWithdrawal } from './take-outs.schema.ts'
import { takeOutSubject } from './take-out.subject.ts'
import { moveOn } from './write-take-out.ts'

/** What was asked for is not needed any more, and has not left. */
export const withdrawTakeOut = command('takeOuts.ask', takeOutWithdrawal, async ({ tx, input, load, record }) => {
  const before = await load(takeOutSubject, input.id, 'withdraw')
  await moveOn(tx, record, 'takeOut.withdraw', before, { state: 'withdrawn', closingNote: input.reason })
  return {}
})
