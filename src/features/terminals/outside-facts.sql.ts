import { type RawBuilder, sql } from 'kysely'
import { foldedSql } from '../../core/db/folded-sql.ts'

const fact = (key: string): RawBuilder<string> => sql<string>`r.facts->>${sql.lit(key)}`
const answered = (key: string, column: RawBuilder<unknown>) =>
  sql`case when ${fact(key)} in ('yes', 'no') and ${fact(key)} <> ${column}::text then ${sql.lit(key)} end`
const texts = (key: string, column: RawBuilder<unknown>) =>
  sql`case when coalesce(${fact(key)}, '') <> '' and ${foldedSql(fact(key))} <> ${foldedSql(column)} then ${sql.lit(key)} end`

/**
 * Keys of the facts in which a row `r` of an outside list and the terminal `t` differ, as text[]. What the list does not say is no difference; what
 * the register does not know while the list does, is.
 */
export const differencesSql: RawBuilder<string[]> = sql<string[]>`array_remove(array[
  ${answered('multiFactor', sql`t.multi_factor`)}, ${answered('mediaBlocked', sql`t.media_blocked`)}, ${answered('encrypted', sql`t.encrypted`)},
  ${answered('malwareProtection', sql`t.malware_protection`)}, ${texts('serial', sql`t.serial`)}, ${texts('leaseNumber', sql`t.lease_number`)},
  case when ${fact('leaseEnds')} is not null and (${fact('leaseEnds')})::date is distinct from t.lease_ends then 'leaseEnds' end]::text[], null)`

/** What the latest list of each kind says of the terminal `t`; of several rows of one list the one that differs most. */
const latestRows = sql`
  select distinct on (l.kind) l.id as list_id, l.kind, l.source, l.taken_on, r.facts, ${differencesSql} as differs
  from outside_list_row r join outside_list l on l.organisation_id = r.organisation_id and l.id = r.list_id
  where r.organisation_id = t.organisation_id and r.object_id = t.id
  order by l.kind, l.taken_on desc, l.imported_at desc, l.id desc, cardinality(${differencesSql}) desc, r.row`

export const outsideFacts: RawBuilder<unknown> = sql`(
  select coalesce(json_agg(json_build_object('listId', f.list_id, 'kind', f.kind, 'source', f.source, 'takenOn', f.taken_on::text, 'facts', f.facts,
    'differs', to_json(f.differs)) order by f.kind), '[]'::json) from (${latestRows}) f)`

/** `differs`, `agrees`, or `none` where the terminal is on no list. */
export const outsideStanding: RawBuilder<string> = sql<string>`(
  select case when count(*) = 0 then 'none' when bool_or(cardinality(f.differs) > 0) then 'differs' else 'agrees' end from (${latestRows}) f)`
