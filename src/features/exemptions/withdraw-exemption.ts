import { command } from '../../core/command.ts'
import { exemptionWithdrawal } from './exemptions.schema.ts'
import { loadExemption } from './load-exemption.ts'
import { moveOn } from './write-exemption.ts'

/** What was asked for is not needed any more. */
export const withdrawExemption = command('exemptions.ask', exemptionWithdrawal, async (scope) => {
  const { tx, input, record } = scope
  const before = await loadExemption(scope, input, 'withdraw')
  await moveOn(tx, record, 'exemption.withdraw', before, { state: 'withdrawn', closingNote: input.reason })
  return {}
})
