import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { query } from '../../core/query.ts'
import { countsSql, listed, notListed, registered, unmatched } from './comparison.sql.ts'
import { differencesSql } from './outside-facts.sql.ts'
import type { comparedRow, listRow, views } from './outside-lists.schema.ts'

type Reach = 'all' | ReadonlySet<string>
type List = z.output<typeof listRow>
export type Compared = z.output<typeof comparedRow>
export type View = (typeof views)[number]

const MOST_LISTS = 100

const lists = async (tx: Tx, reach: Reach, wanted: RawBuilder<boolean>): Promise<List[]> => {
  const { rows } = await sql<Omit<List, 'importedAt'> & { importedAt: Date }>`
    select l.id, l.kind, l.source, l.taken_on, l.file_name, l.imported_at, ${countsSql(reach)} as counts from outside_list l
    where ${wanted} order by l.taken_on desc, l.imported_at desc, l.id desc limit ${MOST_LISTS}`.execute(tx)
  return rows.map((row) => ({ ...row, importedAt: row.importedAt.toISOString() }))
}

/** The outside lists, latest first, each with how it agrees with the register; counts are of what lies within reach. */
export const readLists = (ctx: Context): Promise<List[]> =>
  query(ctx, 'registers.read', (tx, reach) => lists(tx, reach, sql<boolean>`true`))

/** One list. @throws {AppError} 404 */
export const readOneList = (ctx: Context, { id }: { id: string }): Promise<List> =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const [list] = await lists(tx, reach, sql<boolean>`l.id = ${id}::uuid`)
    if (!list) throw fail('notFound')
    return list
  })

/** A page of the rows that agree, differ, or stand on one side only. @throws {AppError} 404 */
export const readComparison = (
  ctx: Context,
  { id, view, after, limit }: { id: string; view: View; after?: string | undefined; limit: number },
): Promise<{ rows: Compared[]; next: string | null }> =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const list = await tx.selectFrom('outsideList').select('id').where('id', '=', id).executeTakeFirst()
    if (!list) throw fail('notFound')
    const rows = await comparedRows(tx, ctx, reach, { id, view, after, limit: limit + 1 })
    return { rows: rows.slice(0, limit), next: rows.length > limit ? (rows[limit - 1]?.cursor ?? null) : null }
  })

const terminalJson = (ctx: Context) => sql`json_build_object('id', o.id, 'number', t.number, 'name', o.name,
  'unitName', (select u.name from object u where u.organisation_id = o.organisation_id and u.id = o.unit_id),
  'user', ${
    ctx.access.has('people.read')
      ? sql`coalesce((select p.name from object p where p.organisation_id = t.organisation_id and p.id = t.user_person_id), t.user_text)`
      : sql`t.user_text`
  },
  'facts', json_build_object('multiFactor', t.multi_factor, 'mediaBlocked', t.media_blocked, 'encrypted', t.encrypted, 'malwareProtection', t.malware_protection,
    'serial', t.serial, 'leaseNumber', t.lease_number, 'leaseEnds', t.lease_ends::text))`

const ofList = (what: RawBuilder<unknown>, from: RawBuilder<unknown>, after: string | undefined) => sql`
  select lpad(r.row::text, 9, '0') as cursor, r.row, r.key, r.facts->>'unmatched' as reason, ${what}, r.facts - 'unmatched' as facts from ${from}
    and r.row > ${Number(after ?? 0)}`

/** Rows of one view in their order; one statement. */
export async function comparedRows(
  tx: Tx,
  ctx: Context,
  reach: Reach,
  { id, view, after, limit }: { id: string; view: View; after?: string | undefined; limit: number },
): Promise<Compared[]> {
  const about = sql`${terminalJson(ctx)} as terminal, to_json(${differencesSql}) as differs`
  const nothing = sql`null::json as terminal, '[]'::json as differs`
  const from = {
    matched: ofList(about, sql`${listed(reach)} and cardinality(${differencesSql}) = 0`, after),
    differing: ofList(about, sql`${listed(reach)} and cardinality(${differencesSql}) > 0`, after),
    onlyList: ofList(nothing, unmatched(reach), after),
    onlyRegister: sql`
      select t.number as cursor, null::integer as row, t.number as key, null::text as reason, ${terminalJson(ctx)} as terminal, '[]'::json as differs, '{}'::jsonb as facts
      from ${registered(reach)} and ${notListed} and (${after ?? null}::text is null or t.number > ${after ?? null}::text)`,
  }
  const { rows } = await sql<Compared>`
    select c.* from outside_list l cross join lateral (${from[view]}) c where l.id = ${id}::uuid order by c.cursor limit ${limit}`.execute(
    tx,
  )
  return rows
}
