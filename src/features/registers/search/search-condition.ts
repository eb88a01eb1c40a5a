import { type RawBuilder, sql } from 'kysely'
import type { ObjectKind } from '../../../core/db/db.gen.ts'
import type { Tx } from '../../../core/db/database.ts'
import { foldedSql } from '../../../core/db/folded-sql.ts'
import { searchWords } from '../../../core/fold-text.ts'
import { gramsOf, patternOf } from './grams.rules.ts'

/** A word that more rows hold is looked for along the order of the list: it comes up soon. */
const FEW = 2000

/**
 * The condition that the object `o` is found by a search line, for `where`; folds width, case, kana and old forms of characters.
 * Rare words are looked up in the index of grams first (at most one statement); one letter alone has no gram and is looked for row by row.
 */
export async function searchCondition(
  tx: Tx,
  organisationId: string,
  kinds: readonly ObjectKind[],
  search: string,
): Promise<RawBuilder<boolean>> {
  const words = searchWords(search)
  if (words.length === 0) return sql<boolean>`true`
  const grams = gramsOf(organisationId, words)
  const patterns = words.map(patternOf)
  if (grams.length > 0) {
    const { rows } = await sql<{ id: string }>`
      select search_objects as id from search_objects(${kinds}::object_kind[], ${grams}::int4[], ${patterns}::text[]) limit ${FEW + 1}`.execute(
      tx,
    )
    if (rows.length <= FEW) return sql<boolean>`o.id = any(${rows.map(({ id }) => id)}::uuid[])`
  }
  // `offset 0`: looked at row by row. Pulled up into a join, the planner takes the few rows that it expects of LIKE for the way in.
  return sql<boolean>`exists (select from object_search s where s.organisation_id = o.organisation_id and s.id = o.id and s.text like all(${patterns}::text[]) offset 0)`
}

/** The condition that every word of a search line stands in a text, folded alike; for what is in no index. */
export function wordsCondition(text: RawBuilder<unknown>, search: string): RawBuilder<boolean> {
  const words = searchWords(search)
  return words.length === 0
    ? sql<boolean>`true`
    : sql<boolean>`${foldedSql(text)} like all(${words.map(patternOf)}::text[])`
}
