import { type RawBuilder, sql } from 'kysely'
import type { CheckScope } from './check.types.ts'

type Sql = RawBuilder<unknown>

/** Whether an interval with the alias's `valid_from` and `valid_to` covers today. */
export const holds = (alias: string, { today }: CheckScope): RawBuilder<boolean> =>
  sql<boolean>`((${sql.ref(`${alias}.validFrom`)} is null or ${sql.ref(`${alias}.validFrom`)} <= ${today}::date)
    and (${sql.ref(`${alias}.validTo`)} is null or ${sql.ref(`${alias}.validTo`)} >= ${today}::date))`

/** The Japanese day of an instant. */
export const dayOf = (column: string): RawBuilder<unknown> => sql`(${sql.ref(column)} at time zone 'Asia/Tokyo')::date`

type Rows = {
  scope: CheckScope
  /** Table of the register, known as `t`; `o` is its object. */
  table: string
  joins?: Sql
  where?: Sql
  ok: Sql
  /** Facts of what is wanting, as pairs for jsonb_build_object; `r` picks the sentence. */
  why: Sql
  /** Date of the data; where it is wanting the day may be another. */
  dataOn: Sql
  /** First day of the want, where a day passed and no data changed. */
  since?: Sql
}

/** The common form of a check over one register: rows that are current today, one verdict each. */
export const registerRows = ({ scope, table, joins, where, ok, why, dataOn, since }: Rows): Sql => sql`
  select v.id as object_id, v.ok as positive, case when v.ok then '{}'::jsonb else v.why end as why,
    least(case when v.ok then v.data_on else greatest(v.data_on, v.since) end, ${scope.today}::date) as data_on
  from (select o.id, coalesce(${ok}, false) as ok, case when ${ok} then null else jsonb_build_object(${why}) end as why,
      ${dataOn} as data_on, ${since ?? sql`null::date`} as since
    from ${sql.table(table)} t join object o on o.organisation_id = t.organisation_id and o.id = t.id ${joins ?? sql``}
    where ${holds('o', scope)} and ${scope.only('o.id')} and ${where ?? sql`true`}) v`

/** Verdicts of several rows about one object made into one: wanting where any is, with the facts of the first. */
export const worstOf = (rows: Sql): Sql => sql`
  select distinct on (object_id) object_id, positive, why, data_on from (${rows}) each
  order by object_id, positive, data_on desc, why::text`

/** Levels of confidentiality in force today with their rank, by the id of any level that they took the place of. */
export const rankOf = (axis: 'confidentiality' | 'integrity' | 'availability', { today }: CheckScope): Sql => sql`(
  with recursive carried(id, code, rank, guideline) as (
    select l.id, l.code, l.rank, l.guideline from level l join level_set s on s.organisation_id = l.organisation_id and s.id = l.set_id
    where s.axis = ${axis} and (s.valid_from is null or s.valid_from <= ${today}::date) and (s.valid_to is null or s.valid_to >= ${today}::date)
    union select l.id, n.code, n.rank, n.guideline from level l join carried n on n.id = l.successor_id)
  select distinct on (id) * from carried order by id, rank desc)`

/** Rank from which confidentiality counts as this level of the guideline or graver (3A 3B 3C 2 1). */
export const rankFrom = (guideline: '2' | '3B', { today }: CheckScope): Sql => sql`(
  select min(l.rank) from level l join level_set s on s.organisation_id = l.organisation_id and s.id = l.set_id
  where s.axis = 'confidentiality' and (s.valid_from is null or s.valid_from <= ${today}::date) and (s.valid_to is null or s.valid_to >= ${today}::date)
    and l.guideline = any(${guideline === '2' ? ['2', '3C', '3B', '3A'] : ['3B', '3A']}))`

/** Zone `z` of object `o` today with its object `zo`; an object without one is left out. */
export const zoneJoin = (scope: CheckScope): Sql => sql`
  join object_zone oz on oz.organisation_id = o.organisation_id and oz.object_id = o.id and ${holds('oz', scope)}
  join zone z on z.organisation_id = oz.organisation_id and z.id = oz.zone_id
  join object zo on zo.organisation_id = z.organisation_id and zo.id = z.id`

/** The newest second list of a kind, and its row for object `o`: `li.taken_on` is null where there is no list, `lr.found` where it does not name it. */
export const listJoin = (kind: string): Sql => sql`
  left join (select id, taken_on, source from outside_list where kind = ${kind} order by taken_on desc, imported_at desc limit 1) li on true
  left join lateral (select true as found, r.facts from outside_list_row r where r.list_id = li.id and r.object_id = o.id limit 1) lr on true`

/** Reasons of `judgedAssets` that are about specific personal information. */
export const personalReasons = sql`array['personalNumber', 'personalNumberOnInternet']`
