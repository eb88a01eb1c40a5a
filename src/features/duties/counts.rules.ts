import type { Counts, Mark, NextAct, Reason, State, UnknownReason } from './states.types.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
export interface Tally extends Omit<Mutable<Counts>, 'unknownBy'> {
  unknownBy: Partial<Record<UnknownReason, number>>
}

export function newTally(): Tally {
  const none = { total: 0, met: 0, partly: 0, unmet: 0, unknown: 0, exempted: 0, notApplicable: 0, noRule: 0 }
  return { ...none, unknownBy: {} }
}

// What most needs a person comes first; 期限前 needs nobody yet.
const urgency: readonly UnknownReason[] = [
  'expired',
  'declarationOnly',
  'insufficient',
  'noOperation',
  'notStarted',
  'noObjects',
  'notYetDue',
]

/** Adds one unit in a state; what is not applicable is not part of the total. */
export function count(tally: Tally, state: State, reason: Reason | null): void {
  tally[state]++
  if (state !== 'notApplicable') tally.total++
  if (state === 'partly' && reason === 'noRule') tally.noRule++
  if (state !== 'unknown') return
  const known = urgency.find((each) => each === reason) ?? 'notStarted'
  tally.unknownBy[known] = (tally.unknownBy[known] ?? 0) + 1
}

export function countAll(marks: readonly Pick<Mark, 'state' | 'reason'>[]): Counts {
  const tally = newTally()
  for (const mark of marks) count(tally, mark.state, mark.reason)
  return tally
}

/** The reason that most needs a person (R9). */
export function mainReason(by: Counts['unknownBy']): UnknownReason {
  return urgency.find((reason) => (by[reason] ?? 0) > 0) ?? 'notStarted'
}

/** The act that is due first; one without a day comes last. */
export function mostUrgent(acts: Iterable<NextAct | null>): NextAct | null {
  let first: NextAct | null = null
  for (const act of acts) {
    if (act === null) continue
    if (first === null || (act.due !== null && (first.due === null || act.due < first.due))) first = act
  }
  return first
}
