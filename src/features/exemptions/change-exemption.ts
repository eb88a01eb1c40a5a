import { command } from '../../core/command.ts'
import { requireAskable } from './ask-exemption.ts'
import { exemptionErrors } from './exemptions.errors.ts'
import { dayFault } from './exemptions.rules.ts'
import { exemptionChange } from './exemptions.schema.ts'
import { loadExemption } from './load-exemption.ts'
import { dutyOf, reachOf, requireEvidence } from './requirements.ts'
import { moveOn, requireUncovered } from './write-exemption.ts'

/** What was asked for is corrected, or its evidence added, while nobody has decided. */
export const changeExemption = command('exemptions.ask', exemptionChange, async (scope) => {
  const { tx, ctx, input, record } = scope
  const before = await loadExemption(scope, input, 'change')
  const change = {
    validFrom: input.from ?? before.validFrom,
    validTo: input.until ?? before.validTo,
    reason: input.reason ?? before.reason,
    compensatingMeasure: input.compensatingMeasure ?? before.compensatingMeasure,
    evidenceId: input.evidenceId === undefined ? before.evidenceId : input.evidenceId,
    emergency: input.emergency ?? before.emergency,
    reviewNote: input.reviewNote ?? before.reviewNote,
  }
  const duty = await dutyOf(tx, before.dutyId)
  const after = { ...before, ...change }
  requireAskable(duty, { ...after, from: after.validFrom, until: after.validTo })
  // Days that were in order when they were asked for stay so, however long the decision takes.
  const moved = after.validFrom !== before.validFrom || after.emergency !== before.emergency
  const fault = moved ? dayFault(after, ctx.clock.today()) : null
  if (fault) throw exemptionErrors(fault, {}, [{ path: 'from', message: '' }])
  if (after.evidenceId !== before.evidenceId) await requireEvidence(tx, reachOf(ctx), after, 'evidenceId')
  await requireUncovered(tx, after)
  await moveOn(tx, record, 'exemption.change', before, change)
  return {}
})
