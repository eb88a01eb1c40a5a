import { command } from '../../core/command.ts'
import { meansThem } from '../dual-roles/decider.rules.ts'
import { doublyActing, requireOtherDecider } from '../dual-roles/require-other-hand.ts'
import { enterDecision } from '../duties/enter-decision.ts'
import { exemptionErrors } from './exemptions.errors.ts'
import { exemptionDecision } from './exemptions.schema.ts'
import { isApplicant } from './exemption.subject.ts'
import { loadExemption } from './load-exemption.ts'
import { takeEffect } from './take-effect.ts'
import { moveOn } from './write-exemption.ts'

/** Enters what the CISO decided on paper. Who asked does not decide (対策基準「兼務の禁止」). */
export const decideExemption = command('duties.decide', exemptionDecision, async (scope) => {
  const { tx, ctx, input, record } = scope
  const before = await loadExemption(scope, input, 'decide')
  const { granted, reason, decision, override } = input
  if (!granted && reason === '') throw exemptionErrors('reasonMissing', {}, [{ path: 'reason', message: '' }])
  const about = { kind: 'duty', id: before.dutyId, name: before.dutyTitle }
  const own = isApplicant(ctx, before)
  // By the name that stands on the application too: whoever holds no post is known by that alone.
  const named = meansThem(decision.decidedBy, { names: [before.askedBy], titles: [] })
  if (named && !own) throw exemptionErrors('sameHand', {}, [{ path: 'decision.decidedBy', message: '' }])
  const dualRole = named
    ? await doublyActing(scope, 'exemption', about, override)
    : own
      ? await requireOtherDecider(scope, 'exemption', decision, about, override)
      : null
  const { decidedOn, decidedBy } = decision
  const subject = `例外措置${granted ? '' : '（不許可）'}：${before.dutyTitle}`
  const decisionId = await enterDecision(tx, ctx, subject, decision)
  if (granted) await takeEffect(scope, before, { decisionId, decidedOn, decidedBy, dualRole })
  else await moveOn(tx, record, 'exemption.refuse', before, { state: 'refused', decisionId, closingNote: reason })
  return {}
})
