import { type RawBuilder, sql } from 'kysely'
import { searchFrom, searchTo, selectors } from '../fold-text.ts'

/** `foldSearch` as SQL, near enough for names that are too few for an index: width, case, kana, forms of letters, spaces. */
export const foldedSql = (column: RawBuilder<unknown>): RawBuilder<string> => sql<string>`
  translate(lower(regexp_replace(normalize(${column}, NFKC), ${`${selectors}|\\s`}, '', 'g')), ${searchFrom}, ${searchTo})`
