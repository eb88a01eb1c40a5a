import { sql } from 'kysely'
import type { Tx } from '../../core/db/database.ts'
import { carriedLevels, stepDown, onDay, ownRanks, ownRanksBelow } from './container-class.sql.ts'
import type { Ranks } from './levels.rules.ts'

export type ObjectRanks = { id: string } & Ranks

/**
 * Class of every object that has one on a day: assets, extracts at least their source's, and whatever holds them, however deep. One statement.
 * What goes up is a triple of ranks, of which there are few, and `union` keeps each once for each object: so circles end and deep nesting stays cheap.
 */
export async function allClasses(tx: Tx, day: string): Promise<ObjectRanks[]> {
  const { rows } = await sql<ObjectRanks>`
    with recursive ${carriedLevels(day)}, ${ownRanks(day)},
    edge as materialized (
      select h.content_id as lower, h.container_id as upper from holding h where ${onDay('h', day)}
      union all select a.source_asset_id, a.id from asset a where a.source_asset_id is not null),
    first_step as materialized (
      select e.upper as id, max(w.confidentiality) as confidentiality, max(w.integrity) as integrity, max(w.availability) as availability
      from own w join edge e on e.lower = w.id group by e.upper),
    -- Few edges begin where another ends: only containers and extracts are both. The walk goes over them alone.
    inner_edge as materialized (select e.* from edge e where e.lower in (select upper from edge)),
    up as (
      select id, confidentiality, integrity, availability from first_step
      union
      select e.upper, u.confidentiality, u.integrity, u.availability from up u join inner_edge e on e.lower = u.id)
    select id, max(confidentiality) as confidentiality, max(integrity) as integrity, max(availability) as availability
    from (select * from own union all select * from up) everything group by id`.execute(tx)
  return rows
}

/** Classes of a page of objects on a day, in one statement; an object under which nothing is classified is left out. For lists of every register. */
export async function classesOf(tx: Tx, ids: readonly string[], day: string): Promise<ObjectRanks[]> {
  const { rows } = await sql<ObjectRanks>`
    with recursive ${carriedLevels(day)},
    down(root, id) as (
      select i, i from unnest(${[...ids]}::uuid[]) i
      union
      select d.root, e.id from down d ${stepDown(day)}),
    ${ownRanksBelow(day)}
    select d.root as id, max(w.confidentiality) as confidentiality, max(w.integrity) as integrity, max(w.availability) as availability
    from down d join own w on w.id = d.id group by d.root`.execute(tx)
  return rows
}

/** Levels by axis and rank of the sets in force on a day, for showing ranks as levels. */
export async function levelsOn(tx: Tx, day: string) {
  return tx
    .selectFrom('level as l')
    .innerJoin('levelSet as s', (join) =>
      join.onRef('s.organisationId', '=', 'l.organisationId').onRef('s.id', '=', 'l.setId'),
    )
    .select(['l.id', 's.axis', 'l.code', 'l.name', 'l.rank', 'l.guideline'])
    .where(onDay('s', day))
    .orderBy('s.axis')
    .orderBy('l.rank', 'desc')
    .execute()
}
