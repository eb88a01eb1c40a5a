import type { Day } from '../../core/dates/days.ts'
import { earlier } from './as-of.rules.ts'
import { countAll, mainReason, mostUrgent } from './counts.rules.ts'
import type { Assurance } from './signals.types.ts'
import type { ClauseState, DutyState, HeadCounts, Mark } from './states.types.ts'

/** R4 over mandatory duties; null where there is none. */
function markOf(duties: readonly DutyState[]): Mark | null {
  if (duties.length === 0) return null
  const counts = countAll(duties)
  const due = duties.reduce<Day | null>(
    (first, duty) => (duty.state === 'unknown' ? earlier(first, duty.due) : first),
    null,
  )
  const mark = (state: Mark['state'], reason: Mark['reason'] = null): Mark => ({ state, reason, counts, due })
  if (counts.total === 0) {
    return mark('notApplicable', duties.some((duty) => duty.reason === 'decided') ? 'decided' : 'transition')
  }
  const criticalUnmet = duties.some((duty) => duty.critical && duty.state === 'unmet')
  // As with objects: a duty whose 対象外 lapsed does not soften "all unmet".
  const lapsed = duties.filter((duty) => duty.lapsed).length
  if (criticalUnmet || (counts.unmet > 0 && counts.unmet === counts.total - lapsed)) return mark('unmet')
  if (counts.unmet + counts.partly > 0) {
    return mark('partly', counts.unmet === 0 && counts.noRule === counts.partly ? 'noRule' : null)
  }
  if (counts.unknown > 0) return mark('unknown', mainReason(counts.unknownBy))
  return mark(counts.exempted > 0 ? 'exempted' : 'met')
}

/**
 * State of a clause for one body: `own` are the duties anchored at it, `all` those and its children's, each once. A mark only
 * where it has mandatory duties of its own; recommendations are counted apart (R4, R5).
 */
function foldClause(
  clauseId: string,
  bodyId: string,
  own: readonly DutyState[],
  all: readonly DutyState[],
): ClauseState {
  const must = all.filter((duty) => duty.strength === 'must')
  const mark = own.some((duty) => duty.strength === 'must') ? markOf(must) : null
  let assurance: Assurance | null = null
  let [dataDate, validUntil, nextChange]: (Day | null)[] = [null, null, null]
  for (const duty of must) {
    if (duty.assurance !== null && (assurance === null || duty.assurance > assurance)) assurance = duty.assurance
    dataDate = earlier(dataDate ?? null, duty.dataDate)
    if (duty.state === 'met' || duty.state === 'exempted') validUntil = earlier(validUntil ?? null, duty.validUntil)
    nextChange = earlier(nextChange ?? null, duty.nextChange)
  }
  return {
    clauseId,
    bodyId,
    mark,
    counts: countAll(must),
    recommended: countAll(all.filter((duty) => duty.strength === 'should')),
    assurance,
    dataDate: dataDate ?? null,
    validUntil: validUntil ?? null,
    nextChange: nextChange ?? null,
    retroactive: must.some((duty) => duty.retroactive),
    next: mostUrgent(must.filter((duty) => needsActing(duty, mark)).map((duty) => duty.next)),
  }
}

/** Only what holds the mark down asks for an act; with nothing amiss, what runs out first. */
function needsActing(duty: DutyState, mark: Mark | null): boolean {
  if (mark === null || mark.state === 'met' || mark.state === 'notApplicable') return true
  return duty.state !== 'met' && duty.state !== 'notApplicable'
}

/** Clause of the tree that is in force, with the duties anchored at it. */
interface TreeRow {
  readonly clauseId: string
  readonly parentId: string | null
}

/** All clauses that have duties, their children's included, for every body; in the order of `clauses`. */
export function foldClauses(
  clauses: readonly TreeRow[],
  anchors: readonly { readonly dutyId: string; readonly clauseId: string }[],
  duties: readonly DutyState[],
): ClauseState[] {
  const parents = new Map(clauses.map((clause) => [clause.clauseId, clause.parentId]))
  const own = new Map<string, Set<string>>()
  const all = new Map<string, Set<string>>()
  for (const { clauseId, dutyId } of anchors) {
    if (!parents.has(clauseId)) continue
    add(own, clauseId, dutyId)
    const passed = new Set<string>()
    for (let at: string | null = clauseId; at !== null && !passed.has(at); at = parents.get(at) ?? null) {
      passed.add(at)
      add(all, at, dutyId)
    }
  }
  const states = new Map<string, DutyState[]>()
  for (const duty of duties) {
    const list = states.get(duty.dutyId)
    if (list === undefined) states.set(duty.dutyId, [duty])
    else list.push(duty)
  }
  const result: ClauseState[] = []
  for (const { clauseId } of clauses) {
    const byBody = new Map<string, { own: DutyState[]; all: DutyState[] }>()
    for (const dutyId of all.get(clauseId) ?? []) {
      for (const state of states.get(dutyId) ?? []) {
        const entry = byBody.get(state.bodyId) ?? { own: [], all: [] }
        byBody.set(state.bodyId, entry)
        entry.all.push(state)
        if (own.get(clauseId)?.has(dutyId)) entry.own.push(state)
      }
    }
    for (const [bodyId, entry] of byBody) result.push(foldClause(clauseId, bodyId, entry.own, entry.all))
  }
  return result
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key)
  if (set === undefined) map.set(key, new Set([value]))
  else set.add(value)
}

/** Counts per 号 and body; heads never bear a mark (R4). */
export function foldHeads(duties: readonly DutyState[]): HeadCounts[] {
  const groups = new Map<string, { head: number; bodyId: string; duties: DutyState[] }>()
  for (const duty of duties) {
    for (const head of new Set(duty.heads)) {
      const key = `${head} ${duty.bodyId}`
      const group = groups.get(key) ?? { head, bodyId: duty.bodyId, duties: [] }
      groups.set(key, group)
      group.duties.push(duty)
    }
  }
  const sorted = [...groups.values()].sort((a, b) => a.head - b.head || (a.bodyId < b.bodyId ? -1 : 1))
  return sorted.map(({ head, bodyId, duties: members }) => ({
    head,
    bodyId,
    counts: countAll(members.filter((duty) => duty.strength === 'must')),
    recommended: countAll(members.filter((duty) => duty.strength === 'should')),
  }))
}
