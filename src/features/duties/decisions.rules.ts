import { addDays, addMonths, type Day } from '../../core/dates/days.ts'
import { canExempt } from './allowed-acts.rules.ts'
import type { DutyContext } from './answers.rules.ts'
import { isLate, later, watch, watchEnds, type Watch } from './as-of.rules.ts'
import type { Exemption, NotApplicable } from './signals.types.ts'
import { blank, type Draft } from './verdict-draft.ts'

/** 対象外 and 例外措置 in force; else the answers, of which those up to the end of the last decision prove nothing. */
export function decided(
  decisions: readonly NotApplicable[],
  exemptions: readonly Exemption[],
  ctx: DutyContext,
  change: Watch,
  otherwise: (muted: Day | null, lapsed: Day | null) => Draft,
): Draft {
  const { moment, duty } = ctx
  let lapsed: Day | null = null
  let standing: { decision: NotApplicable; end: Day } | null = null
  for (const decision of decisions) {
    watch(change, decision.validFrom, moment.asOf)
    if (decision.validFrom > moment.asOf || decision.decidedByRole !== 'chiefSecurityOfficer') continue
    const end = lastDayOf(decision, ctx, change)
    if (end < moment.asOf) {
      if (end >= decision.validFrom) lapsed = later(lapsed, end)
      continue
    }
    watch(change, addDays(end, 1), moment.asOf)
    const longer =
      standing === null || end > standing.end || (end === standing.end && decision.id < standing.decision.id)
    if (longer) standing = { decision, end }
  }
  if (standing !== null) {
    const found = { signalIds: [standing.decision.id], retroactive: isLate(standing.decision, moment) }
    return { ...blank, ...found, verdict: 'notApplicable', reason: 'decided', validUntil: standing.end }
  }
  let muted = lapsed
  let inForce: Exemption | null = null
  for (const row of exemptions) {
    if (!canExempt({ ...row, provenance: duty.provenance, objectIds: [row.objectId] }).allowed) continue
    watchEnds(change, row, moment.asOf)
    if (row.validFrom > moment.asOf || row.validTo === null) continue
    if (row.validTo < moment.asOf) muted = later(muted, row.validTo)
    else if (inForce === null || row.validTo > (inForce.validTo ?? '')) inForce = row
    else if (row.validTo === inForce.validTo && row.id < inForce.id) inForce = row
  }
  if (inForce === null) return otherwise(muted, lapsed)
  return {
    ...blank,
    verdict: 'exempted',
    reason: 'exemption',
    validUntil: inForce.validTo,
    signalIds: [inForce.id],
    retroactive: isLate(inForce, moment),
    // It began while the object was 対象外, and only comes to light now that this ended.
    lapsed: lapsed !== null && inForce.validFrom <= lapsed,
  }
}

/** 対象外 holds a year unless renewed, and is reopened for good when the fact that it rests on changes (R12). */
function lastDayOf(decision: NotApplicable, { index, moment }: DutyContext, change: Watch): Day {
  let end = addMonths(decision.validFrom, 12)
  if (decision.validTo !== null && decision.validTo < end) end = decision.validTo
  for (const fact of index.facts.get(decision.fact) ?? []) {
    if (fact.value === decision.factValue) continue
    watch(change, fact.validFrom, moment.asOf)
    if (fact.validFrom > moment.asOf || (fact.validTo !== null && fact.validTo < decision.validFrom)) continue
    const dayBefore = addDays(fact.validFrom > decision.validFrom ? fact.validFrom : decision.validFrom, -1)
    if (dayBefore < end) end = dayBefore
  }
  return end
}
