import type { Day } from '../../core/dates/days.ts'
import type { DutyContext } from './answers.rules.ts'
import { earlier, holdsOn, isLate, latest, watch, watchEnds, type Watch } from './as-of.rules.ts'
import { count, mainReason, mostUrgent, newTally } from './counts.rules.ts'
import type { Assurance, RuleInForce } from './signals.types.ts'
import type { Counts, DutyState, NextAct, ObjectVerdict, Reason, State, Verdict } from './states.types.ts'

const stateOf: Readonly<Record<Verdict, State>> = {
  positive: 'met',
  negative: 'unmet',
  none: 'unknown',
  exempted: 'exempted',
  notApplicable: 'notApplicable',
}

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
export function foldDuty(
  bodyId: string,
  verdicts: readonly ObjectVerdict[],
  rules: readonly RuleInForce[],
  decision: ObjectVerdict,
  ctx: DutyContext,
): DutyState {
  const { duty, moment } = ctx
  const change: Watch = { next: null }
  const inForce = rulesInForce(rules, bodyId, ctx, change)
  const seen = verdicts.length === 0 ? [decision] : verdicts
  const tally = newTally()
  const sum = { assurance: null as Assurance | null, dataDate: null as Day | null, until: null as Day | null }
  let [due, population, populationDate]: [Day | null, number | null, Day | null] = [null, null, null]
  let [retroactive, lapsed] = [false, 0]
  for (const verdict of seen) {
    watch(change, verdict.nextChange, moment.asOf)
    if (verdict.retroactive) retroactive = true
    if (verdicts.length === 0) break
    count(tally, stateOf[verdict.verdict], verdict.reason)
    if (verdict.lapsed) lapsed++
    if (showsAssurance(verdict) && (sum.assurance === null || (verdict.assurance ?? 'D') > sum.assurance)) {
      sum.assurance = verdict.assurance ?? 'D'
    }
    if (verdict.verdict !== 'notApplicable') {
      sum.dataDate = earlier(sum.dataDate, verdict.dataDate)
      if (verdict.verdict !== 'none') sum.until = earlier(sum.until, verdict.validUntil)
    }
    if (verdict.verdict === 'none') due = earlier(due, verdict.due)
    if (verdict.population !== null && (populationDate === null || (verdict.dataDate ?? '') > populationDate)) {
      population = verdict.population
      populationDate = verdict.dataDate
    }
  }
  const outcome =
    tally.total > 0
      ? fromCounts(tally, lapsed, inForce.length > 0, duty.critical)
      : withoutObjects(tally, decision, verdicts)
  if (outcome.reason === 'noOperation') tally.unknownBy = { noOperation: tally.unknown }
  const ruleEnds = inForce.map((rule) => rule.validTo)
  const ruleUntil = latest(ruleEnds)
  return {
    dutyId: duty.dutyId,
    bodyId,
    strength: duty.strength,
    critical: duty.critical,
    heads: duty.heads,
    ...outcome,
    counts: tally,
    due,
    rules: inForce.map(({ clauseId, tier }) => ({ clauseId, tier })),
    assurance: sum.assurance,
    dataDate: sum.dataDate,
    validUntil: outcome.state === 'met' ? earlier(sum.until, ruleUntil) : sum.until,
    nextChange: change.next,
    population,
    retroactive: retroactive || (inForce.length > 0 && inForce.every((rule) => isLate(rule, moment))),
    lapsed: tally.total > 0 ? lapsed === tally.total : outcome.state === 'unknown' && decision.lapsed,
    next: nextOf(outcome, verdicts, decision),
  }
}

function showsAssurance({ verdict, reason }: ObjectVerdict): boolean {
  return verdict === 'positive' || (verdict === 'none' && (reason === 'declarationOnly' || reason === 'insufficient'))
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
function withoutObjects(tally: Counts, decision: ObjectVerdict, verdicts: readonly ObjectVerdict[]): Outcome {
  if (tally.notApplicable > 0) {
    const decided = verdicts.some((verdict) => verdict.reason === 'decided')
    return { state: 'notApplicable', reason: decided ? 'decided' : 'transition' }
  }
  if (decision.verdict === 'notApplicable') return { state: 'notApplicable', reason: decision.reason }
  return { state: 'unknown', reason: 'noObjects' }
}

function nextOf(
  { state, reason }: Outcome,
  verdicts: readonly ObjectVerdict[],
  decision: ObjectVerdict,
): NextAct | null {
  if (reason === 'noRule') return { act: 'linkRule', role: 'securityOffice', due: null }
  if (reason === 'noObjects') {
    return decision.lapsed ? decision.next : { act: 'registerObjects', role: 'securityOffice', due: null }
  }
  if (verdicts.length === 0) return decision.next
  const asked: Verdict =
    state === 'unmet' || state === 'partly' ? 'negative' : state === 'unknown' ? 'none' : verdictOf(state)
  const acts: NextAct[] = []
  for (const verdict of verdicts) {
    if (verdict.verdict !== asked || verdict.next === null) continue
    if (asked === 'none' && reason !== 'noOperation' && verdict.reason !== reason) continue
    acts.push(verdict.next)
  }
  return mostUrgent(acts)
}

function verdictOf(state: 'met' | 'exempted' | 'notApplicable'): Verdict {
  return state === 'met' ? 'positive' : state
}
