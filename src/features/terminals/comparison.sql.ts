import { type RawBuilder, sql } from 'kysely'
import { withinReach } from '../../core/query.ts'
import { differencesSql } from './outside-facts.sql.ts'

type Reach = 'all' | ReadonlySet<string>

/** Whether the terminal `t` (object `o`) has to stand on the list `l`: there on its day, and of the kinds that such a list names. */
const expected = sql<boolean>`(o.valid_from is null or o.valid_from <= l.taken_on) and (o.valid_to is null or o.valid_to >= l.taken_on)
  and case l.kind when 'authenticationServer' then t.kind in ('terminal', 'thinClient', 'tablet')
    when 'leaseList' then t.lease_number <> ''
    when 'antivirus' then t.kind in ('terminal', 'server', 'thinClient', 'tablet')
    when 'directory' then t.kind in ('terminal', 'server') else true end`

/** Terminals within reach that the list `l` should name and those that it does not. */
export const registered = (reach: Reach): RawBuilder<unknown> => sql`
  terminal t join object o on o.organisation_id = t.organisation_id and o.id = t.id
  where t.organisation_id = l.organisation_id and ${withinReach(reach, 'o.unitId')} and ${expected}`
export const notListed = sql<boolean>`not exists (select from outside_list_row r where r.organisation_id = l.organisation_id and r.list_id = l.id and r.object_id = t.id)`

/** Rows of the list `l` that are about a terminal within reach, as `r`, `t` and `o`. */
export const listed = (reach: Reach): RawBuilder<unknown> => sql`
  outside_list_row r join terminal t on t.organisation_id = r.organisation_id and t.id = r.object_id
  join object o on o.organisation_id = t.organisation_id and o.id = t.id
  where r.organisation_id = l.organisation_id and r.list_id = l.id and ${withinReach(reach, 'o.unitId')}`

/** What is about no terminal cannot be told to lie within anybody's reach but that of the whole body. */
export const unmatched = (reach: Reach): RawBuilder<unknown> => sql`
  outside_list_row r where r.organisation_id = l.organisation_id and r.list_id = l.id and r.object_id is null and ${reach === 'all'}`

/** The six counts of a comparison as one JSON object. */
export const countsSql = (reach: Reach): RawBuilder<unknown> => sql`json_build_object(
  'register', (select count(*) from ${registered(reach)}),
  'rows', (select count(*) from ${listed(reach)}) + (select count(*) from ${unmatched(reach)}),
  'matched', (select count(*) from ${listed(reach)} and cardinality(${differencesSql}) = 0),
  'differing', (select count(*) from ${listed(reach)} and cardinality(${differencesSql}) > 0),
  'onlyList', (select count(*) from ${unmatched(reach)}),
  'onlyRegister', (select count(*) from ${registered(reach)} and ${notListed}))`
