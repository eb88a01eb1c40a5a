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

const ranked = sql`
  left join carried lc on lc.id = c.confidentiality_id
  left join carried li on li.id = c.integrity_id
  left join carried la on la.id = c.availability_id`

/**
 * `own(id, confidentiality, integrity, availability)`: ranks of what is classified on the day. An asset that has ended lends its class to
 * nothing; whatever else holds it is told by `holding`.
 */
export const ownRanks = (day: string): RawBuilder<unknown> => sql`own as (
  select c.asset_id as id, lc.rank as confidentiality, li.rank as integrity, la.rank as availability
  from classification c join object o on o.organisation_id = c.organisation_id and o.id = c.asset_id ${ranked}
  where ${onDay('c', day)} and ${onDay('o', day)})`

/**
 * The same for what stands in `down` only. How much that is the planner cannot know of a recursive query; each `offset 0` holds it to look-ups
 * by index, where it would read whole tables for a handful of rows.
 */
export const ownRanksBelow = (day: string): RawBuilder<unknown> => sql`own as (
  select c.id, lc.rank as confidentiality, li.rank as integrity, la.rank as availability
  from (select d.id, c.confidentiality_id, c.integrity_id, c.availability_id from (select distinct id from down) d
    cross join lateral (select c.* from classification c where c.asset_id = d.id and ${onDay('c', day)} offset 0) c
    cross join lateral (select from object o where o.id = d.id and ${onDay('o', day)} offset 0) o offset 0) c ${ranked})`

/**
 * Joins `e.id` to `down d`: everything that lends its class to `d.id`, one step down. Of an asset that is the source it is an extract of, of
 * anything else what it holds on the day. Most of what is reached are assets, which hold nothing: for them one look-up is enough.
 */
export const stepDown = (day: string): RawBuilder<unknown> => sql`
  left join lateral (select a.id, a.source_asset_id from asset a where a.id = d.id offset 0) a on true
  cross join lateral (
    select h.content_id as id from holding h where h.container_id = d.id and a.id is null and ${onDay('h', day)}
    union all
    select a.source_asset_id where a.source_asset_id is not null) e`
