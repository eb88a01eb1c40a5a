import type { DutyContext } from './answers.rules.ts'
import { earlier, holdsOn, isLate, latest, watch, watchEnds, type Watch } from './as-of.rules.ts'
import { mainReason } from './counts.rules.ts'
import { type DutySummary, moreUrgent, summarise } from './duty-summary.rules.ts'
import type { RuleInForce } from './signals.types.ts'
import type { Counts, DutyState, NextAct, ObjectVerdict, Reason, State, Verdict } from './states.types.ts'

/** The rules of one body in the tier that the measure asks for, in force on the day (整備, R2). */
function rulesInForce(
  rules: readonly RuleInForce[],
  bodyId: string,
  { duty, moment }: DutyContext,
  change: Watch,
): RuleInForce[] {
  const inForce = rules.filter((rule) => {
    if (rule.tier !== duty.tier || (rule.bodyId !== null && rule.bodyId !== bodyId)) return false
    watchEnds(change, rule, moment.asOf)
    return holdsOn(rule, moment.asOf)
  })
  return inForce.sort((a, b) => (a.clauseId === b.clauseId ? (a.id < b.id ? -1 : 1) : a.clauseId < b.clauseId ? -1 : 1))
}

/**
 * State of a duty for one body from its objects (R3) and its rules (R2). `decision` is what holds for the duty as a whole,
 * needed where it has no object.
 */
export const foldDuty = (
  bodyId: string,
  verdicts: readonly ObjectVerdict[],
  rules: readonly RuleInForce[],
  decision: ObjectVerdict,
  ctx: DutyContext,
): DutyState => foldSummary(bodyId, summarise(verdicts, ctx.moment), rules, decision, ctx)

/** The same from what its objects amount to, however they were added up. */
export function foldSummary(
  bodyId: string,
  summary: DutySummary,
  rules: readonly RuleInForce[],
  decision: ObjectVerdict,
  ctx: DutyContext,
): DutyState {
  const { duty, moment } = ctx
  const change: Watch = { next: null }
  const inForce = rulesInForce(rules, bodyId, ctx, change)
  const empty = summary.objects === 0
  watch(change, empty ? decision.nextChange : summary.nextChange, moment.asOf)
  const counts = { ...summary.tally, unknownBy: { ...summary.tally.unknownBy } }
  const outcome =
    counts.total > 0
      ? fromCounts(counts, summary.lapsed, inForce.length > 0, duty.critical)
      : withoutObjects(summary, decision)
  if (outcome.reason === 'noOperation') counts.unknownBy = { noOperation: counts.unknown }
  const ruleUntil = latest(inForce.map((rule) => rule.validTo))
  return {
    dutyId: duty.dutyId,
    bodyId,
    strength: duty.strength,
    critical: duty.critical,
    heads: duty.heads,
    ...outcome,
    counts,
    due: summary.due,
    rules: inForce.map(({ clauseId, tier }) => ({ clauseId, tier })),
    assurance: summary.assurance,
    dataDate: summary.dataDate,
    validUntil: outcome.state === 'met' ? earlier(summary.until, ruleUntil) : summary.until,
    nextChange: change.next,
    population: summary.population?.population ?? null,
    retroactive:
      (empty ? decision.retroactive : summary.retroactive) ||
      (inForce.length > 0 && inForce.every((rule) => isLate(rule, moment))),
    lapsed: counts.total > 0 ? summary.lapsed === counts.total : outcome.state === 'unknown' && decision.lapsed,
    next: nextOf(outcome, summary, decision),
  }
}

interface Outcome {
  readonly state: State
  readonly reason: Reason | null
}

/** R3 in its order, then R2. A lapsed 対象外 does not soften "all negative", or letting it lapse would improve the state. */
function fromCounts(counts: Counts, lapsed: number, hasRule: boolean, critical: boolean): Outcome {
  if (counts.unmet > 0) {
    const all = counts.unmet === counts.total - lapsed
    return { state: critical || all ? 'unmet' : 'partly', reason: null }
  }
  if (counts.unknown > 0) {
    const reason = mainReason(counts.unknownBy)
    const nothingDone = counts.unknownBy.notStarted === counts.total
    return { state: 'unknown', reason: hasRule && nothingDone ? 'noOperation' : reason }
  }
  if (counts.exempted > 0) return { state: 'exempted', reason: null }
  return hasRule ? { state: 'met', reason: null } : { state: 'partly', reason: 'noRule' }
}

/** R3: no object left. */
function withoutObjects({ tally, decided }: DutySummary, decision: ObjectVerdict): Outcome {
  if (tally.notApplicable > 0) return { state: 'notApplicable', reason: decided ? 'decided' : 'transition' }
  if (decision.verdict === 'notApplicable') return { state: 'notApplicable', reason: decision.reason }
  return { state: 'unknown', reason: 'noObjects' }
}

function nextOf({ state, reason }: Outcome, { objects, acts }: DutySummary, decision: ObjectVerdict): NextAct | null {
  if (reason === 'noRule') return { act: 'linkRule', role: 'securityOffice', due: null }
  if (reason === 'noObjects') {
    return decision.lapsed ? decision.next : { act: 'registerObjects', role: 'securityOffice', due: null }
  }
  if (objects === 0) return decision.next
  const asked: Verdict =
    state === 'unmet' || state === 'partly' ? 'negative' : state === 'unknown' ? 'none' : verdictOf(state)
  const wanted = asked === 'none' && reason !== 'noOperation' ? `${asked} ${reason ?? ''}` : `${asked} `
  const open = Object.entries(acts).flatMap(([key, act]) =>
    (asked === 'none' && reason !== 'noOperation' ? key === wanted : key.startsWith(wanted)) ? [act] : [],
  )
  const [first, ...rest] = open
  if (first === undefined) return null
  const { objectId: _objectId, ...act } = rest.reduce(moreUrgent, first)
  return act
}

function verdictOf(state: 'met' | 'exempted' | 'notApplicable'): Verdict {
  return state === 'met' ? 'positive' : state
}
