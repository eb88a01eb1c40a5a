import { sql } from 'kysely'
import type { Tx } from '../../../core/db/database.ts'
import type { RosterPerson } from './match-people.rules.ts'

type Unit = { id: string; name: string; parentId: string | null; memberBody: boolean }

/** People and places that accounts are matched to, of the whole organisation; two statements. */
export async function loadRoster(
  tx: Tx,
): Promise<{ people: (RosterPerson & { unitId: string | null })[]; units: Unit[] }> {
  const { rows: units } = await sql<Unit>`
    select o.id, o.name, u.parent_id, o.kind = 'memberBody' as member_body from object o left join unit u on u.organisation_id = o.organisation_id and u.id = o.id
    where o.kind in ('unit', 'memberBody') order by o.id`.execute(tx)
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const namesOf = (id: string | null): string[] => {
    const unit = id === null ? undefined : byId.get(id)
    return unit ? [unit.name, ...namesOf(unit.parentId)] : []
  }
  const { rows } = await sql<Omit<RosterPerson, 'unitNames'> & { unitId: string | null }>`
    select o.id, o.name, p.kana, p.staff_number, p.email, o.unit_id from person p
    join object o on o.organisation_id = p.organisation_id and o.id = p.id order by o.id`.execute(tx)
  return { people: rows.map((row) => ({ ...row, unitNames: namesOf(row.unitId) })), units }
}
