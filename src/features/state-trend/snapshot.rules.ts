import type { DutyState, State } from '../duties/states.types.ts'

export type StateCounts = Record<State, number>
export type Snapshot = { must: StateCounts; should: StateCounts; duties: Record<string, State> }

const none = (): StateCounts => ({ met: 0, partly: 0, unmet: 0, unknown: 0, exempted: 0, notApplicable: 0 })

/** Duties of one body by state; recommendations apart, as everywhere (states.md R5). */
export function snapshotOf(states: readonly Pick<DutyState, 'dutyId' | 'state' | 'strength'>[]): Snapshot {
  const snapshot: Snapshot = { must: none(), should: none(), duties: {} }
  for (const { dutyId, state, strength } of states) {
    snapshot[strength][state]++
    snapshot.duties[dutyId] = state
  }
  return snapshot
}

/** Duties whose state differs, also those that came or went (null). */
export function movedDuties(
  before: Readonly<Record<string, State>>,
  after: Readonly<Record<string, State>>,
): { dutyId: string; was: State | null; became: State | null }[] {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...ids].flatMap((dutyId) => {
    const [was, became] = [before[dutyId] ?? null, after[dutyId] ?? null]
    return was === became ? [] : [{ dutyId, was, became }]
  })
}

const rank: Record<State, number> = { unmet: 0, partly: 1, unknown: 2, exempted: 3, met: 4, notApplicable: 5 }
/** Better, worse, or neither: 対象外 is a decision, and what was not there before is only new. */
export const directionOf = (was: State | null, became: State | null): 'better' | 'worse' | 'other' =>
  was === null || became === null || was === 'notApplicable' || became === 'notApplicable'
    ? 'other'
    : rank[became] > rank[was]
      ? 'better'
      : 'worse'
