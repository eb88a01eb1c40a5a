import type { Day } from '../../core/dates/days.ts'
import { earlier, watch, type Moment, type Watch } from './as-of.rules.ts'
import { count, newTally, type Tally } from './counts.rules.ts'
import type { Assurance } from './signals.types.ts'
import type { NextAct, ObjectVerdict, State, Verdict } from './states.types.ts'

export const stateOf: Readonly<Record<Verdict, State>> = {
  positive: 'met',
  negative: 'unmet',
  none: 'unknown',
  exempted: 'exempted',
  notApplicable: 'notApplicable',
}

/** Which object gave it: of two that are alike, the one with the lower id counts, however they were put together. */
type Of<T> = T & { readonly objectId: string }

/**
 * All that the state of a duty needs to know of a set of its objects. Summaries of parts add up to the summary of the whole, so that
 * the objects of a unit are folded once and the reader of several units adds theirs up.
 */
export interface DutySummary {
  readonly tally: Tally
  readonly objects: number
  readonly lapsed: number
  readonly assurance: Assurance | null
  readonly dataDate: Day | null
  readonly until: Day | null
  readonly due: Day | null
  readonly population: Of<{ population: number; dataDate: Day | null }> | null
  readonly retroactive: boolean
  readonly nextChange: Day | null
  /** One of them is 対象外 by decision. */
  readonly decided: boolean
  /** The most urgent act for each verdict and reason, by `verdict reason`. */
  readonly acts: Readonly<Record<string, Of<NextAct>>>
}

type Draft = { -readonly [K in keyof DutySummary]: DutySummary[K] } & { acts: Record<string, Of<NextAct>> }

const empty = (): Draft => ({
  tally: newTally(),
  objects: 0,
  lapsed: 0,
  assurance: null,
  dataDate: null,
  until: null,
  due: null,
  population: null,
  retroactive: false,
  nextChange: null,
  decided: false,
  acts: {},
})

const showsAssurance = ({ verdict, reason }: ObjectVerdict): boolean =>
  verdict === 'positive' || (verdict === 'none' && (reason === 'declarationOnly' || reason === 'insufficient'))

/** Summary of some objects of one duty and body; one pass, nothing made for an object that adds nothing new. */
export function summarise(verdicts: readonly ObjectVerdict[], moment: Moment): DutySummary {
  const sum = empty()
  const change: Watch = { next: null }
  for (const one of verdicts) {
    const { objectId, verdict, reason } = one
    sum.objects++
    count(sum.tally, stateOf[verdict], reason)
    watch(change, one.nextChange, moment.asOf)
    if (one.lapsed) sum.lapsed++
    if (one.retroactive) sum.retroactive = true
    if (reason === 'decided') sum.decided = true
    if (showsAssurance(one)) sum.assurance = weaker(sum.assurance, one.assurance ?? 'D')
    if (verdict !== 'notApplicable') {
      sum.dataDate = earlier(sum.dataDate, one.dataDate)
      if (verdict !== 'none') sum.until = earlier(sum.until, one.validUntil)
    }
    if (verdict === 'none') sum.due = earlier(sum.due, one.due)
    if (one.population !== null)
      sum.population = latestPopulation(sum.population, {
        objectId,
        population: one.population,
        dataDate: one.dataDate,
      })
    if (one.next !== null) keepAct(sum, `${verdict} ${reason ?? ''}`, objectId, one.next)
  }
  return { ...sum, nextChange: change.next }
}

function keepAct({ acts }: Draft, key: string, objectId: string, next: NextAct): void {
  const kept = acts[key]
  if (kept === undefined || moreUrgent(kept, { objectId, ...next }) !== kept) acts[key] = { objectId, ...next }
}

/** Adds summaries of disjoint sets of objects up; the order does not matter. */
export function addUp(summaries: readonly DutySummary[]): DutySummary {
  const sum = empty()
  for (const one of summaries) {
    addTally(sum.tally, one.tally)
    sum.objects += one.objects
    sum.lapsed += one.lapsed
    sum.assurance = weaker(sum.assurance, one.assurance)
    sum.dataDate = earlier(sum.dataDate, one.dataDate)
    sum.until = earlier(sum.until, one.until)
    sum.due = earlier(sum.due, one.due)
    sum.population = latestPopulation(sum.population, one.population)
    sum.retroactive ||= one.retroactive
    sum.nextChange = earlier(sum.nextChange, one.nextChange)
    sum.decided ||= one.decided
    for (const [key, { objectId, ...next }] of Object.entries(one.acts)) keepAct(sum, key, objectId, next)
  }
  return sum
}

function addTally(to: Tally, from: Tally): void {
  for (const key of ['total', 'met', 'partly', 'unmet', 'unknown', 'exempted', 'notApplicable', 'noRule'] as const)
    to[key] += from[key]
  for (const [reason, n] of Object.entries(from.unknownBy) as [keyof Tally['unknownBy'], number][])
    to.unknownBy[reason] = (to.unknownBy[reason] ?? 0) + n
}

const weaker = (a: Assurance | null, b: Assurance | null): Assurance | null =>
  a === null || (b !== null && b > a) ? b : a

type Population = DutySummary['population']
function latestPopulation(a: Population, b: Population): Population {
  if (a === null || b === null) return a ?? b
  const [one, other] = [a.dataDate ?? '', b.dataDate ?? '']
  if (one !== other) return one > other ? a : b
  return a.objectId <= b.objectId ? a : b
}

/** The act that is due first, one without a day last; of two alike the one of the lower id. */
export function moreUrgent(a: Of<NextAct> | undefined, b: Of<NextAct>): Of<NextAct> {
  if (a === undefined) return b
  const [one, other] = [a.due ?? '9999-12-31', b.due ?? '9999-12-31']
  if (one !== other) return one < other ? a : b
  return a.objectId <= b.objectId ? a : b
}
