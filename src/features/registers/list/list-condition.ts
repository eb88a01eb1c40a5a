import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../../core/context.ts'
import type { ObjectKind } from '../../../core/db/db.gen.ts'
import type { Tx } from '../../../core/db/database.ts'
import { withinReach } from '../../../core/query.ts'
import { registerErrors } from '../registers.errors.ts'
import { searchCondition, wordsCondition } from '../search/search-condition.ts'
import { type Filter, parseFilters } from './filters.rules.ts'

/** How values of a column look in filters and cursors, and what PostgreSQL calls them. */
const kinds = {
  text: { type: sql`text`, fits: /[^]*/ },
  choice: { type: sql`text`, fits: /^\w+$/ },
  flag: { type: sql`boolean`, fits: /^(true|false)$/ },
  id: { type: sql`uuid`, fits: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i },
  number: { type: sql`integer`, fits: /^-?\d{1,9}$/ },
  day: { type: sql`date`, fits: /^\d{4}-\d{2}-\d{2}$/ },
}
export type ListColumn = { kind: keyof typeof kinds; sql: RawBuilder<unknown> }

/** Where a register's rows come from: `o` is its object, `from` joins what every column's SQL needs. */
export type RegisterList = {
  kinds: readonly ObjectKind[]
  from: RawBuilder<unknown>
  columns: Record<string, ListColumn>
  /** How the search line finds rows that are no objects and so stand in no index; never called with an empty line. */
  search?: (text: string) => RawBuilder<boolean>
  /** Key of the column that the list is ordered by unless asked otherwise; with `-` before it the other way round. */
  order: string
  /** Text that the search line looks through row by row, for books without objects of their own (a few thousand lines a year). */
  words?: RawBuilder<unknown>
}

export const typeOf = (column: ListColumn): RawBuilder<unknown> => kinds[column.kind].type
export const fits = (column: ListColumn, value: string): boolean =>
  kinds[column.kind].fits.test(value) && isDay(column, value)

const isDay = (column: ListColumn, value: string): boolean =>
  column.kind !== 'day' || !Number.isNaN(Date.parse(`${value}T00:00:00Z`))

const plain = (column: ListColumn): RawBuilder<unknown> =>
  column.kind === 'choice' ? sql`(${column.sql})::text` : column.sql

function conditionOf(list: RegisterList, filter: Filter): RawBuilder<boolean> {
  const column = list.columns[filter.key]
  if (!column) throw registerErrors('unknownFilter', { key: filter.key })
  const needed =
    filter.op === 'in' ? filter.values : filter.op === 'between' ? [filter.from, filter.to].filter(Boolean) : []
  for (const value of needed) if (!fits(column, value)) throw registerErrors('filterValue', { key: filter.key, value })
  const value = plain(column)
  if (filter.op === 'empty') return sql<boolean>`coalesce(${value}::text, '') = ''`
  if (filter.op === 'filled') return sql<boolean>`coalesce(${value}::text, '') <> ''`
  const type = typeOf(column)
  if (filter.op === 'in') return sql<boolean>`${value} = any(${filter.values}::${type}[])`
  const least = filter.from === '' ? sql<boolean>`true` : sql<boolean>`${value} >= ${filter.from}::${type}`
  const most = filter.to === '' ? sql<boolean>`true` : sql<boolean>`${value} <= ${filter.to}::${type}`
  return sql<boolean>`(${least} and ${most})`
}

/** Which rows of a register are listed: within reach, found by the search line, passed by every filter. At most one statement. */
export async function listCondition(
  tx: Tx,
  ctx: Context,
  list: RegisterList,
  reach: 'all' | ReadonlySet<string>,
  { search, filters }: { search: string; filters: string },
): Promise<RawBuilder<boolean>> {
  const found = list.words
    ? wordsCondition(list.words, search)
    : list.search && search.trim() !== ''
      ? list.search(search)
      : await searchCondition(tx, ctx.organisationId, list.kinds, search)
  const parts = [withinReach(reach, 'o.unitId'), found, ...parseFilters(filters).map((one) => conditionOf(list, one))]
  return sql<boolean>`(${sql.join(parts, sql` and `)})`
}
