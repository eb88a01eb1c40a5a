import { sql, type RawBuilder } from 'kysely'
import type { Day } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'

export type DualRow = {
  id: string
  kind: 'standing' | 'act'
  pair: string
  hand: string
  personId: string | null
  personName: string
  one: string
  other: string
  aboutKind: string | null
  aboutId: string | null
  aboutName: string
  reason: string
  approver: string
  decidedOn: Day
  validFrom: Day
  validTo: Day
  withdrawn: boolean
  documentNumber: string
}

/** Approvals of double roles that match a condition on `x`, latest first; one statement. */
export async function loadDualRows(tx: Tx, condition: RawBuilder<unknown>): Promise<DualRow[]> {
  const { rows } = await sql<DualRow>`
    select x.id, x.kind, x.pair, x.hand, x.person_id, x.person_name, x.one, x.other, x.about_kind, x.about_id, x.about_name, x.reason, x.approver,
      x.decided_on, x.valid_from, x.valid_to, x.withdrawn_at is not null as withdrawn, r.document_number
    from dual_role x join record r on r.organisation_id = x.organisation_id and r.id = x.id
    where ${condition} order by x.valid_to desc, x.id desc`.execute(tx)
  return rows
}
