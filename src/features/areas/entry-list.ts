import { type RawBuilder, sql } from 'kysely'
import { foldedSql } from '../../core/db/folded-sql.ts'
import { searchWords } from '../../core/fold-text.ts'
import type { RegisterList } from '../registers/list/list-condition.ts'
import { patternOf } from '../registers/search/grams.rules.ts'

const tight = (text: RawBuilder<unknown>) => sql`translate(${text}, ' 　', '')`

/**
 * Entries as if they were objects: `o.unit_id` and `o.area_name` are those of the area. Somebody is an outsider who is in no list of people and whose
 * affiliation is none of ours; of such a one it is told whether nobody escorted them (ガイドライン4.2(2): 外部からの訪問者への付添い).
 */
export const entriesFrom: RawBuilder<unknown> = sql`(
  select e.*, e.who as name, a.unit_id, a.name as area_name,
    to_char(e.entered_at at time zone 'Asia/Tokyo', 'YYYY-MM-DD HH24:MI:SS') as entered_text,
    to_char(e.left_at at time zone 'Asia/Tokyo', 'YYYY-MM-DD HH24:MI:SS') as left_text,
    e.escort = '' and ${tight(sql`e.who`)} not in (select ${tight(sql`p.name`)} from object p where p.kind = 'person')
      and ${tight(sql`e.affiliation`)} not in (select ${tight(sql`u.name`)} from object u where u.kind in ('unit', 'boundBody') union all select ${tight(sql`g.name`)} from organisation g) as unescorted
  from area_entry e join object a on a.organisation_id = e.organisation_id and a.id = e.area_id) o`

/** What the entry log filters and sorts by. */
export const entryList: RegisterList = {
  kinds: ['area'],
  from: entriesFrom,
  order: 'at',
  search: (text) => {
    const patterns = searchWords(text).map(patternOf)
    return sql<boolean>`${foldedSql(sql`o.who || ' ' || o.affiliation || ' ' || o.purpose || ' ' || o.area_name`)} like all(${patterns}::text[])`
  },
  columns: {
    at: { kind: 'text', sql: sql`o.entered_text` },
    day: { kind: 'day', sql: sql`o.entered_text::date` },
    month: { kind: 'text', sql: sql`left(o.entered_text, 7)` },
    leftAt: { kind: 'text', sql: sql`o.left_text` },
    areaId: { kind: 'id', sql: sql`o.area_id` },
    who: { kind: 'text', sql: sql`o.who` },
    affiliation: { kind: 'text', sql: sql`o.affiliation` },
    escort: { kind: 'text', sql: sql`o.escort` },
    checkedBy: { kind: 'text', sql: sql`o.checked_by` },
    unescorted: { kind: 'flag', sql: sql`o.unescorted` },
    stillInside: { kind: 'flag', sql: sql`o.left_at is null` },
  },
}
