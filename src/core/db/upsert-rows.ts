import { sql } from 'kysely'
import type { Tx } from './database.ts'
import { inChunks } from './in-chunks.ts'

type Value = string | number | boolean | null
const CHUNK = 5000

/**
 * Inserts rows, or updates those that have the id already, in one statement per five thousand: each column goes over as one array.
 * `columns` names the PostgreSQL type of each column (in snake_case) and says which are kept as they are where the row exists.
 */
export async function upsertRows<Key extends string>(
  tx: Tx,
  table: string,
  organisationId: string,
  columns: Readonly<Record<Key, string | { type: string; keep: true }>>,
  rows: readonly ({ id: string } & Readonly<Record<NoInfer<Key>, Value>>)[],
): Promise<void> {
  const typed = Object.entries<string | { type: string; keep: true }>(columns).map(([name, one]) => ({
    name: name as Key,
    type: typeof one === 'string' ? one : one.type,
    keep: typeof one !== 'string',
  }))
  const names = sql.join(typed.map(({ name }) => sql.ref(name)))
  const values = sql.join(typed.map(({ name, type }) => sql`r.${sql.ref(name)}::${sql.raw(type)}`))
  const updates = sql.join(
    typed.filter(({ keep }) => !keep).map(({ name }) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`),
  )
  await inChunks(rows, CHUNK, (chunk) => {
    const arrays = sql.join(
      typed.map(({ name }) => sql`${chunk.map((row) => (row[name] === null ? null : String(row[name])))}::text[]`),
    )
    return sql`
      insert into ${sql.table(table)} (organisation_id, id, ${names})
      select ${organisationId}::uuid, r.id, ${values}
      from unnest(${chunk.map(({ id }) => id)}::uuid[], ${arrays}) as r(id, ${names})
      on conflict (organisation_id, id) do update set ${updates}`.execute(tx)
  })
}
