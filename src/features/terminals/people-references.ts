import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { withinReach } from '../../core/query.ts'
import type { ReferenceOption } from '../registers/sheet/register-book.types.ts'

/** People of the roster within reach; who bears a name that another bears too is told by the number or the unit. */
export async function peopleReferences(
  tx: Tx,
  ctx: Context,
  reach: 'all' | ReadonlySet<string>,
): Promise<ReferenceOption[]> {
  if (!ctx.access.has('people.read')) return []
  const { rows } = await sql<{ id: string; name: string; staffNumber: string | null; unit: string | null }>`
    select o.id, o.name, p.staff_number, u.name as unit from person p join object o on o.organisation_id = p.organisation_id and o.id = p.id
    left join object u on u.organisation_id = o.organisation_id and u.id = o.unit_id
    where ${withinReach(reach, 'o.unitId')} and (o.valid_to is null or o.valid_to >= ${ctx.clock.today()}::date)
    order by o.name, o.id`.execute(tx)
  const bearers = Map.groupBy(rows, ({ name }) => name)
  return rows.map(({ id, name, staffNumber, unit }) => ({
    id,
    label: (bearers.get(name)?.length ?? 0) > 1 ? `${name}（${staffNumber ?? unit ?? id.slice(-4)}）` : name,
    names: staffNumber ? [staffNumber] : [],
  }))
}
