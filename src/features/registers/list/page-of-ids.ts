import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../core/db/database.ts'
import { registerErrors } from '../registers.errors.ts'
import { fits, type ListColumn, type RegisterList, typeOf } from './list-condition.ts'
import type { ListInput } from './list.schema.ts'

const MOST_COUNTED = 10_000

type Cursor = { at: string | null; id: string }
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** How a list is ordered: rows without a value come last, whichever way round; equal ones by id. */
export function orderOf(
  list: RegisterList,
  sort: string,
): { column: ListColumn; down: boolean; order: RawBuilder<unknown> } {
  const asked = sort || list.order
  const down = asked.startsWith('-')
  const column = list.columns[down ? asked.slice(1) : asked]
  if (!column) throw registerErrors('unknownSort', { key: sort })
  return {
    column,
    down,
    order: down ? sql`${column.sql} desc nulls last, o.id` : sql`${column.sql} asc nulls last, o.id`,
  }
}

/**
 * One page of a register as ids in their order, by keyset: nothing is skipped or seen twice while others write. Two statements whatever the size.
 * The register reads its rows for these ids itself and puts them in order with `inOrder`.
 */
export async function pageOfIds(
  tx: Tx,
  list: RegisterList,
  condition: RawBuilder<boolean>,
  { sort, after, limit }: Pick<ListInput, 'sort' | 'after' | 'limit'>,
): Promise<{ ids: string[]; next: string | null; total: number; more: boolean }> {
  const { column, down, order } = orderOf(list, sort)
  const from = after === undefined ? sql<boolean>`true` : behind(column, down, cursorOf(column, after))
  const { rows } = await sql<Cursor>`
    select o.id, (${column.sql})::text as at from ${list.from} where ${condition} and ${from} order by ${order} limit ${limit + 1}`.execute(
    tx,
  )
  const { rows: counted } = await sql<{ total: number }>`
    select count(*)::int as total from (select from ${list.from} where ${condition} limit ${MOST_COUNTED + 1}) as listed`.execute(
    tx,
  )
  const total = counted[0]?.total ?? 0
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return {
    ids: rows.slice(0, limit).map(({ id }) => id),
    next: last ? Buffer.from(JSON.stringify([last.at, last.id])).toString('base64url') : null,
    total: Math.min(total, MOST_COUNTED),
    more: total > MOST_COUNTED,
  }
}

/** Rows that were read for a page, in the order of the page. */
export function inOrder<Row extends { id: string }>(ids: readonly string[], rows: readonly Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

function cursorOf(column: ListColumn, text: string): Cursor {
  try {
    const [at, id]: unknown[] = JSON.parse(Buffer.from(text, 'base64url').toString())
    if (typeof id === 'string' && UUID.test(id)) {
      if (at === null) return { at: null, id }
      if (typeof at === 'string' && fits(column, at)) return { at, id }
    }
  } catch {
    // Falls through to the refusal: whatever it was, it is no cursor of ours.
  }
  throw registerErrors('badCursor')
}

function behind(column: ListColumn, down: boolean, { at, id }: Cursor): RawBuilder<boolean> {
  const value = column.sql
  if (at === null) return sql<boolean>`(${value}) is null and o.id > ${id}::uuid`
  // An enum is compared in its own order, so the text goes back to its type by the column itself.
  const edge = column.kind === 'choice' ? sql`${at}` : sql`${at}::${typeOf(column)}`
  const beyond = down ? sql`${value} < ${edge}` : sql`${value} > ${edge}`
  return sql<boolean>`((${beyond}) or (${value} = ${edge} and o.id > ${id}::uuid) or (${value}) is null)`
}
