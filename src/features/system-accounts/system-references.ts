import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { withinReach } from '../../core/query.ts'
import type { ReferenceOption } from '../registers/sheet/register-book.types.ts'

type Reach = 'all' | ReadonlySet<string>

/** Systems that accounts may be of: those of the whole organisation too, since every unit has accounts on systems that another one runs. */
export async function systemReferences(tx: Tx, ctx: Context): Promise<ReferenceOption[]> {
  const { rows } = await sql<{ id: string; name: string; number: string }>`
    select o.id, o.name, s.number from system s join object o on o.organisation_id = s.organisation_id and o.id = s.id
    where o.valid_to is null or o.valid_to >= ${ctx.clock.today()}::date order by o.name, o.id`.execute(tx)
  const twice = new Set(
    rows.filter(({ name }, at) => rows.findIndex((one) => one.name === name) !== at).map((one) => one.name),
  )
  return rows.map(({ id, name, number }) => ({
    id,
    label: twice.has(name) ? `${name}（${number}）` : name,
    names: [number, name, `${name}（${number}）`],
  }))
}

/** People of the roster within reach, leavers too: 氏名（職員番号）, or the unit where there is none. */
export async function personReferences(tx: Tx, reach: Reach): Promise<ReferenceOption[]> {
  const { rows } = await sql<{ id: string; name: string; staffNumber: string | null; unit: string | null }>`
    select o.id, o.name, p.staff_number, u.name as unit from person p join object o on o.organisation_id = p.organisation_id and o.id = p.id
    left join object u on u.organisation_id = o.organisation_id and u.id = o.unit_id
    where ${withinReach(reach, 'o.unitId')} order by o.name, o.id`.execute(tx)
  return rows.map(({ id, name, staffNumber, unit }) => {
    const told = staffNumber ?? unit
    return {
      id,
      label: told === null ? name : `${name}（${told}）`,
      names: [name, ...(staffNumber ? [staffNumber] : [])],
    }
  })
}
