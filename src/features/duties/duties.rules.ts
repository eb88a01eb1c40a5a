import type { Day } from '../../core/dates/days.ts'
import type { DutyContext } from './answers.rules.ts'
import {
  earlier,
  holdsOn,
  isKnown,
  momentOf,
  versionsInForce,
  watch,
  watchEnds,
  type Moment,
  type Watch,
} from './as-of.rules.ts'
import { foldClauses, foldHeads } from './clause-state.rules.ts'
import { foldDuty, foldSummary } from './duty-state.rules.ts'
import { addUp, type DutySummary } from './duty-summary.rules.ts'
import { foldObject } from './object-verdict.rules.ts'
import { type DutySignals, emptyDutySignals, indexSignals, type SignalIndex } from './signal-index.rules.ts'
import type { DutyObject, DutyVersion, FactVersion, ProgrammeItem, Recorded, Signal, Valid } from './signals.types.ts'
import type { AnchorRow, At, ClauseRow, ClauseState, DutyState, HeadCounts, ObjectVerdict } from './states.types.ts'

/** Rows of any set of duties: one that changed, or all. What belongs to a duty that is not among them is ignored. */
export interface DutyRows {
  readonly duties: readonly DutyVersion[]
  readonly objects: readonly DutyObject[]
  readonly signals: readonly Signal[]
  readonly programme: readonly ProgrammeItem[]
  readonly facts: readonly FactVersion[]
}
export interface DutyStates {
  readonly objects: readonly ObjectVerdict[]
  readonly duties: readonly DutyState[]
  /** First day after asOf on which to fold anew, even if no row is added; null where time alone changes nothing. */
  readonly nextChange: Day | null
}
export interface PolicyRows extends DutyRows {
  readonly clauses: readonly ClauseRow[]
  readonly anchors: readonly AnchorRow[]
}
export interface PolicyStates extends DutyStates {
  readonly clauses: readonly ClauseState[]
  readonly heads: readonly HeadCounts[]
}

/**
 * The one fold: what holds for objects and duties on the day, by what was known at the instant (R1–R3, R6–R16). Pure, linear
 * in its rows, independent of their order. Throws RangeError where `at` is no day or no instant.
 */
export function foldDuties(rows: DutyRows, at: At): DutyStates {
  const moment = momentOf(at)
  const index = indexSignals(rows.signals, rows.programme, rows.facts, moment)
  const change: Watch = { next: null }
  const objectsByDuty = liveObjects(rows.objects, moment)
  const objects: ObjectVerdict[] = []
  const duties: DutyState[] = []
  const versions = [...versionsInForce(rows.duties, moment)].sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [dutyId, { version, nextChange }] of versions) {
    watch(change, nextChange, moment.asOf)
    const { live, comes } = objectsByDuty.get(dutyId) ?? { live: [], comes: { next: null } }
    watch(change, comes.next, moment.asOf)
    if (version === null) continue
    for (const state of foldOne(version, live, index, moment, objects)) {
      watch(change, state.nextChange, moment.asOf)
      duties.push({ ...state, nextChange: earlier(earlier(state.nextChange, nextChange), comes.next) })
    }
  }
  return { objects, duties, nextChange: change.next }
}

/**
 * States of duties of which some objects are given by what they amount to, by `duty body` (summaryKey). For readers of a part of the body:
 * `rows` hold no object, and each duty is folded with its rules and decisions as in foldDuties.
 */
export function foldSummaries(
  rows: Omit<DutyRows, 'objects'>,
  summaries: ReadonlyMap<string, readonly DutySummary[]>,
  at: At,
): DutyState[] {
  const moment = momentOf(at)
  const index = indexSignals(rows.signals, rows.programme, rows.facts, moment)
  const versions = [...versionsInForce(rows.duties, moment)].sort(([a], [b]) => (a < b ? -1 : 1))
  return versions.flatMap(([dutyId, { version }]) => {
    if (version === null) return []
    const ctx = contextOf(version, index, moment)
    const signals = index.duties.get(dutyId) ?? emptyDutySignals()
    const decision = decisionOn(version, signals, ctx)
    return version.bodyIds.map((bodyId) =>
      foldSummary(bodyId, addUp(summaries.get(summaryKey(dutyId, bodyId)) ?? []), signals.rules, decision, ctx),
    )
  })
}
export const summaryKey = (dutyId: string, bodyId: string): string => `${dutyId} ${bodyId}`

/** The whole policy: duties, then clauses and heads (R4, R5) from them. */
export function foldPolicy(rows: PolicyRows, at: At): PolicyStates {
  const moment = momentOf(at)
  const states = foldDuties(rows, at)
  const change: Watch = { next: states.nextChange }
  const inForce = <R extends Recorded & Valid>(all: readonly R[]): R[] =>
    all.filter((row) => {
      if (!isKnown(row, moment)) return false
      watchEnds(change, row, moment.asOf)
      return holdsOn(row, moment.asOf)
    })
  const clauses = foldClauses(inForce(rows.clauses), inForce(rows.anchors), states.duties)
  return { ...states, clauses, heads: foldHeads(states.duties), nextChange: change.next }
}

/** Objects of each duty on the day, and the first day after it on which one of them begins or has ended. */
type Live = { live: DutyObject[]; comes: Watch }

function liveObjects(rows: readonly DutyObject[], moment: Moment): Map<string, Live> {
  const byDuty = new Map<string, Live>()
  for (const row of rows) {
    if (!isKnown(row, moment)) continue
    let own = byDuty.get(row.dutyId)
    if (own === undefined) {
      own = { live: [], comes: { next: null } }
      byDuty.set(row.dutyId, own)
    }
    watchEnds(own.comes, row, moment.asOf)
    if (holdsOn(row, moment.asOf)) own.live.push(row)
  }
  return byDuty
}

/** One duty for each body that it binds; verdicts are appended to `out`. Bodies keep marks of their own (R4). */
function foldOne(
  duty: DutyVersion,
  objects: readonly DutyObject[],
  index: SignalIndex,
  moment: Moment,
  out: ObjectVerdict[],
): DutyState[] {
  const signals = index.duties.get(duty.dutyId) ?? emptyDutySignals()
  const ctx = contextOf(duty, index, moment)
  const byBody = new Map<string, ObjectVerdict[]>(duty.bodyIds.map((bodyId) => [bodyId, []]))
  const seen = new Set<string>()
  for (const object of objects.toSorted((a, b) => (a.objectId < b.objectId ? -1 : 1))) {
    const body = byBody.get(object.bodyId)
    if (body === undefined || seen.has(object.objectId)) continue
    seen.add(object.objectId)
    const own = signals.objects.get(object.objectId) ?? []
    const planned = signals.objectProgramme.get(object.objectId)
    const verdict = foldObject(
      object,
      signals.notApplicable.length === 0 ? own : [...own, ...signals.notApplicable],
      planned === undefined ? signals.programme : [...signals.programme, ...planned],
      ctx,
    )
    body.push(verdict)
    out.push(verdict)
  }
  const decision = decisionOn(duty, signals, ctx)
  return [...byBody].map(([bodyId, members]) => foldDuty(bodyId, members, signals.rules, decision, ctx))
}

const contextOf = (duty: DutyVersion, index: SignalIndex, moment: Moment): DutyContext => ({
  moment,
  duty,
  index,
  terms: new Map(duty.questions.map((terms) => [terms.question, terms])),
  required: duty.questions.filter((terms) => terms.required).map((terms) => terms.question),
})

/** What was decided for the duty as a whole. */
const decisionOn = (duty: DutyVersion, signals: DutySignals, ctx: DutyContext): ObjectVerdict =>
  foldObject({ ...duty, objectId: '', bodyId: '', appliesFrom: null }, signals.notApplicable, [], ctx)
