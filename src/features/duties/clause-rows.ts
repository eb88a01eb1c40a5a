import { sql } from 'kysely'
import type { Tx } from '../../core/db/database.ts'
import type { Day } from '../../core/dates/days.ts'
import type { AnchorRow as Anchor, ClauseRow as Clause } from './states.types.ts'

/** Clauses of the revisions in force on the day and what anchors duties to them, as the fold of clauses reads them. */
export async function loadClauseRows(tx: Tx, day: Day): Promise<{ clauses: Clause[]; anchors: Anchor[] }> {
  const { rows: clauses } = await sql<{
    clauseId: string
    parentId: string | null
    validFrom: string
    validTo: string | null
    recordedAt: Date
  }>`
    select c.id as clause_id, c.parent_id, r.effective_from as valid_from, r.effective_to as valid_to, r.confirmed_at as recorded_at
    from clause c join revision r on r.organisation_id = c.organisation_id and r.id = c.revision_id
    where r.state = 'confirmed' and r.effective_from <= ${day} and (r.effective_to is null or r.effective_to >= ${day})
    order by c.position`.execute(tx)
  const { rows: anchors } = await sql<{
    dutyId: string
    clauseId: string
    validFrom: string
    validTo: string | null
    recordedAt: Date
  }>`
    select duty_id, clause_id, valid_from, valid_to, recorded_at from anchor
    where retracted_at is null and valid_from <= ${day} and (valid_to is null or valid_to >= ${day})`.execute(tx)
  const known = <R extends { recordedAt: Date }>(row: R) => ({
    ...row,
    recordedAt: row.recordedAt.toISOString(),
    retractedAt: null,
  })
  return { clauses: clauses.map(known), anchors: anchors.map(known) }
}
