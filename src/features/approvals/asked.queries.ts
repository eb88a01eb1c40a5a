import { sql } from 'kysely'
import type { z } from 'zod'
import type { Tx } from '../../core/db/database.ts'
import type { askedShown, decisionShown } from './asked.schema.ts'

type Asker = 'connection' | 'disposal' | 'inquiry'
type Asked = z.output<typeof askedShown>
type Decision = z.output<typeof decisionShown>

/** What became of the asking for a decision on one thing: the draft that is under way, and the decision that it rests on. One statement. */
export async function readAsked(
  tx: Tx,
  table: Asker,
  id: string,
): Promise<{ asked: Asked | null; decision: Decision | null }> {
  const { rows } = await sql<{ asked: Asked | null; decision: Decision | null }>`
    select case when a.id is null then null else json_build_object('id', a.id, 'subject', a.subject, 'state', a.state) end as asked,
      case when d.id is null then null
        else json_build_object('decidedOn', d.decided_on, 'decidedBy', d.decided_by, 'documentNumber', r.document_number) end as decision
    from ${sql.table(table)} x left join approval a on a.organisation_id = x.organisation_id and a.id = x.approval_id
    left join decision d on d.organisation_id = x.organisation_id and d.id = x.decision_id
    left join record r on r.organisation_id = d.organisation_id and r.id = d.id
    where x.id = ${id}::uuid`.execute(tx)
  return rows[0] ?? { asked: null, decision: null }
}
