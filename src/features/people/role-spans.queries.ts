import { sql } from 'kysely'
import type { Day } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'

type Span = {
  assignmentId: string
  designationId: string
  personId: string
  person: string
  role: string
  post: string
  unitId: string | null
  from: Day
  to: Day | null
}

/**
 * Who bears which security role from day to day: assignments × designations, of some people or of all; one statement. On any one day it says
 * what `loadDesignated` says (a test compares the two).
 */
export async function loadRoleSpans(tx: Tx, personIds: readonly string[] | null): Promise<Span[]> {
  const { rows } = await sql<Span>`
    select a.id as assignment_id, d.id as designation_id, a.person_id, h.name as person, d.security_role as role, p.title as post, o.unit_id,
      greatest(a.valid_from, d.valid_from) as "from", least(a.valid_to, d.valid_to) as "to"
    from assignment a
    join designation d on d.organisation_id = a.organisation_id and d.post_id = a.post_id
      and (d.valid_to is null or d.valid_to >= a.valid_from) and (a.valid_to is null or a.valid_to >= d.valid_from)
    join object h on h.organisation_id = a.organisation_id and h.id = a.person_id
    join post p on p.organisation_id = a.organisation_id and p.id = a.post_id
    join object o on o.organisation_id = a.organisation_id and o.id = a.post_id
    where ${personIds === null ? sql`true` : sql`a.person_id = any(${[...personIds]}::uuid[])`}
    order by a.person_id, a.id, d.id`.execute(tx)
  return rows
}
