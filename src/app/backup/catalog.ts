import pg from 'pg'
import { StartError } from '../../core/start-error.ts'
import { whyOf } from './backup.errors.ts'
import { leftOut } from './manifest.ts'

export type CatalogTable = {
  schema: 'public' | 'auth'
  name: string
  columns: string[]
  /** Columns of the primary key, of all columns where there is none, with whether they are text. */
  order: { name: string; text: boolean }[]
}

/** Tables of public and auth, in the order of their names; sign-ins are left out. */
export async function tablesOf(client: pg.Client): Promise<CatalogTable[]> {
  const { rows } = await client.query<CatalogTable>(
    `with shown as (
      select c.oid, n.nspname::text as schema, c.relname::text as name, a.attname::text as column, a.attnum,
        a.attcollation <> 0 as text, array_position(i.indkey::int2[], a.attnum) as key, i.indexrelid is not null as keyed
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        left join pg_index i on i.indrelid = c.oid and i.indisprimary
      where n.nspname in ('public', 'auth') and c.relkind = 'r')
    select schema, name, array_agg("column" order by attnum) as columns,
      json_agg(json_build_object('name', "column", 'text', text) order by key, attnum) filter (where key is not null or not keyed) as "order"
    from shown group by oid, schema, name order by schema collate "C", name collate "C"`,
  )
  return rows.filter((table) => !leftOut.includes(`${table.schema}.${table.name}`))
}

type Sequence = { schema: 'public' | 'auth'; name: string; last: string | null }

export async function sequencesOf(client: pg.Client): Promise<Sequence[]> {
  const { rows } = await client.query<Sequence>(
    `select schemaname::text as schema, sequencename::text as name, last_value::text as last from pg_sequences
     where schemaname in ('public', 'auth') order by schemaname collate "C", sequencename collate "C"`,
  )
  return rows
}

/** Names of the migrations that the database has been through; empty where it holds no installation. */
export async function migrationsOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ present: boolean }>(
    `select to_regclass('public.migration') is not null as present`,
  )
  if (!rows[0]?.present) return []
  return (await client.query<{ name: string }>('select name from public.migration order by id')).rows.map(
    ({ name }) => name,
  )
}

export const qualified = (client: pg.Client, { schema, name }: { schema: string; name: string }): string =>
  `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`

/** Values in one form whatever the server's settings; nothing filtered by row-level security without a word. */
export const oneForm = `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
  set local extra_float_digits = 1; set local bytea_output = 'hex'; set local client_encoding = 'UTF8'; set local row_security = off;
  set local search_path = pg_catalog; set local statement_timeout = 0; set local lock_timeout = 0;
  set local idle_in_transaction_session_timeout = 0`

/** @throws {StartError} where the database cannot be reached. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  await client.connect().catch((error: unknown) => {
    throw new StartError(
      `データベースにつながりません（${whyOf(error)}）。DATABASE_URL とサーバを確かめてください。 / The database cannot be reached.`,
    )
  })
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}
