import { sql } from 'kysely'
import type { Tx } from '../../core/db/database.ts'
import type { Day } from '../../core/dates/days.ts'
import type { AnchorRow, ClauseRow } from './states.types.ts'

type Stamps = { recordedAt: Date; retractedAt: Date | null }
const known = <R extends Stamps>(row: R) => ({
  ...row,
  recordedAt: row.recordedAt.toISOString(),
  retractedAt: row.retractedAt?.toISOString() ?? null,
})

/** Clauses of every revision that was ever confirmed and what anchored duties to them, for folding any day (states.md R15). */
export async function loadAllClauseRows(tx: Tx): Promise<{ clauses: ClauseRow[]; anchors: AnchorRow[] }> {
  const { rows: clauses } = await sql<Omit<ClauseRow, 'recordedAt' | 'retractedAt'> & Stamps>`
    select c.id as clause_id, c.parent_id, r.effective_from as valid_from, r.effective_to as valid_to, r.confirmed_at as recorded_at, null::timestamptz as retracted_at
    from clause c join revision r on r.organisation_id = c.organisation_id and r.id = c.revision_id
    where r.state in ('confirmed', 'superseded') and r.effective_from is not null order by c.position`.execute(tx)
  const { rows: anchors } = await sql<Omit<AnchorRow, 'recordedAt' | 'retractedAt'> & Stamps>`
    select duty_id, clause_id, valid_from, valid_to, recorded_at, retracted_at from anchor`.execute(tx)
  return { clauses: clauses.map(known), anchors: anchors.map(known) }
}

/** Clauses of the revisions in force on the day and what anchors duties to them now. */
export async function loadClauseRows(tx: Tx, day: Day): Promise<{ clauses: ClauseRow[]; anchors: AnchorRow[] }> {
  const holds = (row: { validFrom: Day; validTo: Day | null }) =>
    row.validFrom <= day && (row.validTo === null || row.validTo >= day)
  const { clauses, anchors } = await loadAllClauseRows(tx)
  return { clauses: clauses.filter(holds), anchors: anchors.filter((row) => row.retractedAt === null && holds(row)) }
}
