import { sql } from 'kysely'
import type { Context } from '../../../core/context.ts'
import type { Tx } from '../../../core/db/database.ts'
import { inUnitScope } from '../../../core/permission.ts'
import { withinReach } from '../../../core/query.ts'
import { unitPaths } from '../../organisation/unit-tree.rules.ts'
import type { KnownAssignment, KnownMove, KnownPerson, KnownPost, KnownUndecided, Roster } from './transfer.types.ts'

type Place = { id: string; name: string; parentId: string | null; isUnit: boolean }

/** What a file is held against, within the actor's reach; six statements. Of people outside it only the number is known, since it is given once. */
export async function loadRoster(tx: Tx, ctx: Context): Promise<Roster> {
  const reach = ctx.access.get('people.write') ?? new Set<string>()
  const { rows: people } = await sql<Omit<KnownPerson, 'hidden'>>`
    select p.id, o.name, p.kana, p.staff_number, p.kind, p.covered, p.email, o.unit_id, o.valid_from, o.valid_to
    from person p join object o on o.organisation_id = p.organisation_id and o.id = p.id order by p.id`.execute(tx)
  const { rows: posts } = await sql<KnownPost>`
    select p.id, p.title, o.unit_id, o.valid_to from post p join object o on o.organisation_id = p.organisation_id and o.id = p.id
    where ${withinReach(reach, 'o.unitId')} order by p.title, p.id`.execute(tx)
  const { rows: places } = await sql<Place>`
    select o.id, o.name, u.parent_id, o.kind = 'unit' as is_unit from object o left join unit u on u.organisation_id = o.organisation_id and u.id = o.id
    where o.kind in ('unit', 'memberBody') and ${withinReach(reach, 'o.unitId')} order by o.name, o.id`.execute(tx)
  const { rows: assignments } = await sql<KnownAssignment>`
    select a.id, a.person_id, a.post_id, a.valid_from, a.valid_to from assignment a
    join object o on o.organisation_id = a.organisation_id and o.id = a.post_id
    where ${withinReach(reach, 'o.unitId')} order by a.valid_from, a.id`.execute(tx)
  const { rows: moves } =
    await sql<KnownMove>`select person_id, unit_id, effective_on as "on" from person_move order by id`.execute(tx)
  const { rows: undecided } = await sql<KnownUndecided>`
    select id, post_id, effective_on as "on", filled_by is not null as filled from undecided_holder order by id`.execute(
    tx,
  )
  const paths = new Map(unitPaths(places.filter(({ isUnit }) => isUnit)).map(({ id, path }) => [id, path]))
  return {
    people: people.map((person) => ({ ...person, hidden: !inUnitScope(reach, person.unitId) })),
    posts,
    units: places.map(({ id, name }) => ({ id, name, path: paths.get(id) ?? name })),
    assignments,
    moves,
    undecided,
    unitNeeded: reach !== 'all',
  }
}
