import { type RawBuilder, sql } from 'kysely'

/** Whether an interval with the alias's `valid_from` and `valid_to` covers the day. */
export const onDay = (alias: 'c' | 'h' | 'o' | 's' | 'x', day: string): RawBuilder<boolean> =>
  sql<boolean>`((${sql.ref(`${alias}.validFrom`)} is null or ${sql.ref(`${alias}.validFrom`)} <= ${day}::date)
    and (${sql.ref(`${alias}.validTo`)} is null or ${sql.ref(`${alias}.validTo`)} >= ${day}::date))`

/**
 * `carried(id, level_id, rank)`: every level as the sets in force on the day rank it; a level of an ended set counts as the one that took its
 * place, so an interval that outlived its set keeps a class.
 */
export const carriedLevels = (day: string): RawBuilder<unknown> => sql`carried(id, level_id, rank) as (
  select l.id, l.id, l.rank from level l join level_set s on s.organisation_id = l.organisation_id and s.id = l.set_id where ${onDay('s', day)}
  union
  select l.id, n.level_id, n.rank from level l join carried n on n.id = l.successor_id)`

/**
 * `own(id, confidentiality, integrity, availability)`: ranks of what is classified on the day. An asset that has ended lends its class to
 * nothing; whatever else holds it is told by `holding`. `which` limits the assets, by `c.asset_id`.
 */
export const ownRanks = (day: string, which: RawBuilder<unknown> = sql`true`): RawBuilder<unknown> => sql`own as (
  select c.asset_id as id, lc.rank as confidentiality, li.rank as integrity, la.rank as availability
  from classification c join object o on o.organisation_id = c.organisation_id and o.id = c.asset_id
  left join carried lc on lc.id = c.confidentiality_id
  left join carried li on li.id = c.integrity_id
  left join carried la on la.id = c.availability_id
  where ${onDay('c', day)} and ${onDay('o', day)} and ${which})`

/**
 * Everything that lends its class to the object `d.id`, one step down: what it holds on the day and, of an extract, its source.
 * For a lateral join, so that each step is two look-ups in an index.
 */
export const oneStepDown = (day: string): RawBuilder<unknown> => sql`(
  select h.content_id as id from holding h where h.container_id = d.id and ${onDay('h', day)}
  union all
  select a.source_asset_id from asset a where a.id = d.id and a.source_asset_id is not null)`
