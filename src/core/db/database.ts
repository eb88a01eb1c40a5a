import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction, sql } from 'kysely'
import pg from 'pg'
import type { DB } from './db.gen.ts'

export type Db = Kysely<DB>
export type Tx = Transaction<DB>

// Days stay what they are: text YYYY-MM-DD. A Date would move them by the machine's zone.
const DATE_OID = 1082
const BIGINT_OID = 20
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === DATE_OID) return (value: string) => value
    if (oid === BIGINT_OID) return (value: string) => Number(value)
    return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text')
  }) as typeof pg.types.getTypeParser,
}

/** A pool that survives the death of its database: without a listener an idle client's error ends the process. */
export function openPool(
  url: string,
  options: { max?: number; searchPath?: string; onLost?: () => void } = {},
): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    types,
    ...(options.searchPath ? { options: `-c search_path=${options.searchPath}` } : {}),
  })
  pool.on('error', () => options.onLost?.())
  return pool
}

export const openDb = (pool: pg.Pool): Db =>
  new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })

/**
 * Runs `work` in one transaction in which only rows of one organisation exist (row-level security).
 * Reads and writes both come through here: there is no other way to a tenant's tables.
 */
export function inScope<T>(db: Db, organisationId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('app.organisation', ${organisationId}, true)`.execute(tx)
    return work(tx)
  })
}
