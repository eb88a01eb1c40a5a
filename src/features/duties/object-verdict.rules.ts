import { addDays, addMonths, type Day } from '../../core/dates/days.ts'
import { foldQuestion, weighAnswers, type DutyContext, type QuestionResult, type Weighed } from './answers.rules.ts'
import { canExempt, mayClose } from './allowed-acts.rules.ts'
import { earlier, isLate, watch, watchEnds, type Watch } from './as-of.rules.ts'
import { nextActOf } from './next-act.rules.ts'
import type {
  AnswerSignal,
  DutyObject,
  Exemption,
  Finding,
  NotApplicable,
  ObjectSignal,
  ProgrammeItem,
} from './signals.types.ts'
import type { ObjectVerdict, Reason, Verdict } from './states.types.ts'

type Draft = Omit<ObjectVerdict, 'dutyId' | 'objectId' | 'bodyId' | 'nextChange' | 'next'>

const blank: Omit<Draft, 'verdict' | 'reason'> = {
  assurance: null,
  dataDate: null,
  validUntil: null,
  due: null,
  signalIds: [],
  population: null,
  retroactive: false,
  lapsed: false,
}

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

/** R10, first two steps. They come before 対象外 and 例外措置, since nothing but R11 ends a finding. */
function openFinding(findings: readonly Finding[], ctx: DutyContext, change: Watch): Draft | null {
  const { moment } = ctx
  let first: Finding | null = null
  for (const finding of findings) {
    watch(change, finding.validFrom, moment.asOf)
    if (finding.validFrom > moment.asOf || isClosed(finding, ctx, change)) continue
    if (first === null || comesFirst(finding, first)) first = finding
  }
  if (first === null) return null
  return {
    ...blank,
    verdict: 'negative',
    reason: first.kind === 'securityAuditFinding' ? 'auditFinding' : 'incidentFinding',
    assurance: first.kind === 'securityAuditFinding' ? 'A' : null,
    dataDate: first.validFrom,
    signalIds: [first.id],
    retroactive: isLate(first, moment),
  }
}

function comesFirst(a: Finding, b: Finding): boolean {
  if (a.kind !== b.kind) return a.kind === 'securityAuditFinding'
  return a.validFrom === b.validFrom ? a.id < b.id : a.validFrom < b.validFrom
}

function isClosed(finding: Finding, { index, moment }: DutyContext, change: Watch): boolean {
  let closed = false
  for (const closing of index.closings.get(finding.id) ?? []) {
    // Checked again here, so that no import or job closes a finding that R11 keeps open.
    if (closing.validFrom < finding.validFrom || !mayClose({ ...closing, finding }).allowed) continue
    watch(change, closing.validFrom, moment.asOf)
    if (closing.validFrom <= moment.asOf) closed = true
  }
  return closed
}

/** 対象外 and 例外措置 in force; else the answers, of which those up to the end of the last decision prove nothing. */
function decided(
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
  const found = { signalIds: [inForce.id], validUntil: inForce.validTo, retroactive: isLate(inForce, moment) }
  return { ...blank, ...found, verdict: 'exempted', reason: 'exemption', dataDate: inForce.validFrom }
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

function fromAnswers(
  answers: readonly AnswerSignal[],
  programme: readonly ProgrammeItem[],
  muted: Day | null,
  lapsed: Day | null,
  ctx: DutyContext,
  change: Watch,
): Draft {
  const weighed = weighAnswers(answers, programme, ctx, change)
  const results: QuestionResult[] = []
  for (let start = 0; start < weighed.length;) {
    const question = weighed[start]?.signal.question ?? ''
    let end = start + 1
    while (weighed[end]?.signal.question === question) end++
    results.push(foldQuestion(question, weighed.slice(start, end), muted, ctx, change))
    start = end
  }
  const due = dueOf(programme, ctx, change)
  const negative = pick(results, 'negative')
  if (negative !== null) return fromResult('negative', 'negativeResult', negative, null, due, ctx)
  const positives = results.filter((result) => result.outcome === 'positive')
  const missing = ctx.required.filter((question) => !positives.some((result) => result.question === question))
  if (positives.length > 0 && missing.length === 0) {
    const counted = ctx.required.length === 0 ? positives : positives.filter((r) => ctx.required.includes(r.question))
    return fromPositives(counted, ctx.required.length > 0, due, ctx)
  }
  const open = ctx.required.length === 0 ? results : results.filter((r) => missing.includes(r.question))
  for (const reason of ['declarationOnly', 'insufficient', 'expired'] as const) {
    const found = pick(open, reason)
    if (found !== null) return fromResult('none', reason, found, lapsedBefore(found, lapsed), due, ctx)
  }
  if (positives.length > 0) return { ...blank, verdict: 'none', reason: 'insufficient', due: due.next }
  if (muted !== null) return { ...blank, verdict: 'none', reason: 'expired', due: due.next, lapsed: lapsed !== null }
  const reason = due.missed ? 'expired' : due.next === null ? 'notStarted' : 'notYetDue'
  return { ...blank, verdict: 'none', reason, due: due.next ?? due.last }
}

function pick(results: readonly QuestionResult[], outcome: QuestionResult['outcome']): Weighed | null {
  let found: Weighed | null = null
  for (const result of results) {
    if (result.outcome !== outcome || result.decisive === null) continue
    if (found === null || result.decisive.signal.validFrom > found.signal.validFrom) found = result.decisive
  }
  return found
}

/** Nothing newer than the 対象外 that ran out is known. */
function lapsedBefore(found: Weighed, lapsed: Day | null): Day | null {
  return lapsed !== null && found.signal.validFrom <= lapsed ? lapsed : null
}

function fromResult(
  verdict: Verdict,
  reason: Reason,
  found: Weighed,
  lapsed: Day | null,
  due: Due,
  ctx: DutyContext,
): Draft {
  return {
    ...blank,
    verdict,
    reason,
    assurance: found.assurance,
    dataDate: found.signal.validFrom,
    validUntil: reason === 'expired' ? found.until : null,
    due: due.next,
    signalIds: [found.signal.id],
    population: found.signal.kind === 'check' ? found.signal.population : null,
    retroactive: isLate(found.signal, ctx.moment) || found.late,
    lapsed: lapsed !== null,
  }
}

/** With required questions the weakest and the first to end count, without any the best of the answers. */
function fromPositives(results: readonly QuestionResult[], all: boolean, due: Due, ctx: DutyContext): Draft {
  const found = results.flatMap((result) => (result.decisive === null ? [] : [result.decisive]))
  found.sort((a, b) =>
    a.assurance === b.assurance ? (a.signal.id < b.signal.id ? -1 : 1) : a.assurance < b.assurance ? -1 : 1,
  )
  const decisive = all ? found.at(-1) : found[0]
  if (decisive === undefined) return { ...blank, verdict: 'none', reason: 'insufficient' }
  const draft = fromResult('positive', 'negativeResult', decisive, null, due, ctx)
  const ends = found.map((answer) => answer.until)
  const validUntil = all ? ends.reduce(earlier, null) : ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null)
  const signalIds = all ? found.map((answer) => answer.signal.id) : draft.signalIds
  const oldest = found.map((answer) => answer.signal.validFrom).toSorted()[0] ?? null
  const retroactive = all ? found.some((answer) => answer.late) : draft.retroactive
  return { ...draft, reason: null, validUntil, signalIds, retroactive, dataDate: all ? oldest : draft.dataDate }
}

interface Due {
  readonly next: Day | null
  readonly last: Day | null
  readonly missed: boolean
}

function dueOf(programme: readonly ProgrammeItem[], { moment }: DutyContext, change: Watch): Due {
  let next: Day | null = null
  let last: Day | null = null
  for (const item of programme) {
    if (item.due < moment.asOf) last = later(last, item.due)
    else next = earlier(next, item.due)
  }
  if (next !== null) watch(change, addDays(next, 1), moment.asOf)
  return { next, last, missed: last !== null }
}

function later(a: Day | null, b: Day): Day {
  return a === null || b > a ? b : a
}
