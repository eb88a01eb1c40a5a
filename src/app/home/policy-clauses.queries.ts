import { sql } from 'kysely'
import type { z } from 'zod'
import type { Tx } from '../../core/db/database.ts'
import { countAll } from '../../features/duties/counts.rules.ts'
import type { Day } from '../../core/dates/days.ts'
import { loadClauseRows } from '../../features/duties/clause-rows.ts'
import { foldClauses } from '../../features/duties/clause-state.rules.ts'
import type { DutyRow } from '../../features/duties/duties.contract.ts'
import { byUrgency, type LoadedDuties } from '../../features/duties/duty-rows.queries.ts'
import type { ClauseState, DutyState } from '../../features/duties/states.types.ts'
import type { homeClause } from '../home.contract.ts'

export type HomeClause = z.input<typeof homeClause>
type Stored = {
  id: string
  parentId: string | null
  depth: number
  type: string
  label: string
  heading: string
  text: string
  folded: ClauseState | null
}

const nothing = countAll([])

/**
 * Clauses of a revision in order, each with the state that the fold gave it for the body: from the cache, or, for who does not reach everything,
 * from the duties as that reader sees them.
 */
export async function loadPolicyClauses(
  tx: Tx,
  today: Day,
  revisionId: string,
  bodyId: string | null,
  { rows: all, seen, states }: Pick<LoadedDuties, 'rows' | 'seen' | 'states'>,
): Promise<(HomeClause & { parentId: string | null })[]> {
  const { rows: stored } = await sql<Stored>`
    select c.id, c.parent_id, c.depth, c.type, c.label, c.heading, c.text, s.folded from clause c
    left join clause_state s on s.organisation_id = c.organisation_id and s.clause_id = c.id and s.body_id = ${bodyId}
    where c.revision_id = ${revisionId} order by c.position`.execute(tx)
  const rows = seen === null ? stored : await refold(tx, today, bodyId, states, stored)
  const duties = all.filter((row) => row.bodyId === bodyId)
  const below = await dutiesBelow(tx, rows, duties)
  return rows.map((row) => ({
    id: row.id,
    parentId: row.parentId,
    depth: row.depth,
    type: row.type,
    label: row.label,
    heading: row.heading,
    text: row.text,
    mark: row.folded?.mark ?? null,
    counts: row.folded?.counts ?? nothing,
    recommended: row.folded?.recommended ?? nothing,
    assurance: row.folded?.assurance ?? null,
    dataDate: row.folded?.dataDate ?? null,
    validUntil: row.folded?.validUntil ?? null,
    retroactive: row.folded?.retroactive ?? false,
    next: nextOf(row.folded, below.get(row.id) ?? []),
  }))
}

async function refold(
  tx: Tx,
  today: Day,
  bodyId: string | null,
  states: readonly DutyState[],
  stored: readonly Stored[],
): Promise<Stored[]> {
  const { clauses, anchors } = await loadClauseRows(tx, today)
  const own = foldClauses(clauses, anchors, states).filter((state) => state.bodyId === bodyId)
  const folded = new Map(own.map((state) => [state.clauseId, state]))
  return stored.map((row) => ({ ...row, folded: folded.get(row.id) ?? null }))
}

/** The act that the fold named, with the post of the duty that asks for it. */
function nextOf(state: ClauseState | null, duties: readonly DutyRow[]): HomeClause['next'] {
  if (!state?.next) return null
  const { act, role } = state.next
  const asked = duties.toSorted(byUrgency).find((duty) => duty.next?.act === act && duty.next?.role === role)
  return { ...state.next, who: asked?.next?.who ?? '' }
}

/** Duties anchored at a clause or below it. */
export async function dutiesBelow(
  tx: Tx,
  clauses: readonly { id: string; parentId: string | null }[],
  duties: readonly DutyRow[],
): Promise<Map<string, DutyRow[]>> {
  const anchors = await tx
    .selectFrom('anchor')
    .select(['clauseId', 'dutyId'])
    .where('retractedAt', 'is', null)
    .execute()
  const byDuty = new Map<string, DutyRow[]>()
  for (const duty of duties) byDuty.set(duty.id, [...(byDuty.get(duty.id) ?? []), duty])
  const parents = new Map(clauses.map((clause) => [clause.id, clause.parentId]))
  const below = new Map<string, Set<DutyRow>>()
  for (const anchor of anchors) {
    for (
      let id: string | null | undefined = anchor.clauseId;
      id !== null && id !== undefined && parents.has(id);
      id = parents.get(id)
    ) {
      const held = below.get(id) ?? new Set<DutyRow>()
      for (const duty of byDuty.get(anchor.dutyId) ?? []) held.add(duty)
      below.set(id, held)
    }
  }
  return new Map([...below].map(([id, set]) => [id, [...set]]))
}
