import type { DutyContext } from './answers.rules.ts'
import { watch, watchEnds, type Watch } from './as-of.rules.ts'
import { decided } from './decisions.rules.ts'
import { openFinding } from './findings.rules.ts'
import { nextActOf } from './next-act.rules.ts'
import { fromAnswers } from './object-answers.rules.ts'
import type {
  AnswerSignal,
  DutyObject,
  Exemption,
  Finding,
  NotApplicable,
  ObjectSignal,
  ProgrammeItem,
} from './signals.types.ts'
import type { ObjectVerdict } from './states.types.ts'
import { blank, type Draft } from './verdict-draft.ts'

/**
 * Verdict of one object of a duty on a day (R1, R6–R11, R16). `signals` are those of this duty × object and the 対象外 of the
 * whole duty; `programme` the items that concern it. The order of both is of no account.
 */
export function foldObject(
  object: DutyObject,
  signals: readonly ObjectSignal[],
  programme: readonly ProgrammeItem[],
  ctx: DutyContext,
): ObjectVerdict {
  const change: Watch = { next: null }
  watchEnds(change, object, ctx.moment.asOf)
  const findings: Finding[] = []
  const decisions: NotApplicable[] = []
  const exemptions: Exemption[] = []
  const answers: AnswerSignal[] = []
  for (const signal of signals) {
    if (signal.kind === 'securityAuditFinding' || signal.kind === 'incidentFinding') findings.push(signal)
    else if (signal.kind === 'notApplicable') decisions.push(signal)
    else if (signal.kind === 'exemption') exemptions.push(signal)
    else answers.push(signal)
  }
  const approved = programme.filter((item) => {
    watch(change, item.validFrom, ctx.moment.asOf)
    return item.validFrom <= ctx.moment.asOf
  })
  const draft =
    beforeStart(object, ctx, change) ??
    openFinding(findings, ctx, change) ??
    decided(decisions, exemptions, ctx, change, (muted, lapsed) =>
      fromAnswers(answers, approved, muted, lapsed, ctx, change),
    )
  return {
    dutyId: object.dutyId,
    objectId: object.objectId,
    bodyId: object.bodyId,
    ...draft,
    nextChange: change.next,
    next: nextActOf(draft, findings, ctx),
  }
}

/** R16: before its start day an object of the duty does not count. */
function beforeStart({ appliesFrom }: DutyObject, { moment }: DutyContext, change: Watch): Draft | null {
  watch(change, appliesFrom, moment.asOf)
  if (appliesFrom === null || appliesFrom <= moment.asOf) return null
  return { ...blank, verdict: 'notApplicable', reason: 'transition' }
}
