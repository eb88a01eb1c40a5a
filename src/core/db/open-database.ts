import pg from 'pg'
import type { Config } from '../config.ts'
import { type EmbeddedPostgres, startEmbedded, WrongPassword } from '../postgres/embedded.ts'
import { derive, lostSecret } from '../secret.ts'
import { StartError } from '../start-error.ts'
import { type Db, openDb, openPool } from './database.ts'
import { type BeforeMigration, migrate } from './migrate.ts'

export type Database = {
  /** As the restricted role: row-level security holds, history cannot be changed. */
  db: Db
  pool: pg.Pool
  /** The same role with the sign-in tables in its path. */
  authPool: pg.Pool
  appUrl: string
  ownerUrl: string
  close: () => Promise<void>
}

/** `leaveRunning`: asked when closing; true where somebody else needs the server although nobody is connected just now. */
export type OpenOptions = {
  leaveRunning?: () => Promise<boolean>
  /** Backs an older schema up before it is migrated; when it fails the start is refused. */
  beforeMigration?: BeforeMigration
}

/** Name of the product's database in the cluster that it runs itself. */
export const DATABASE = 'sakimori'

/**
 * Starts or reaches the database, migrates it as the owner and opens it as the application.
 * @throws {StartError} with one sentence for the console.
 */
export async function openDatabase(
  config: Pick<Config, 'dataDir' | 'databaseUrl'>,
  secret: Buffer,
  options: OpenOptions = {},
): Promise<Database> {
  const embedded = config.databaseUrl
    ? null
    : await startEmbedded(config.dataDir, derive(secret, 'postgres-owner')).catch((error: unknown) => {
        throw error instanceof WrongPassword ? lostSecret(config.dataDir) : error
      })
  try {
    const ownerUrl = config.databaseUrl ?? embedded!.url(DATABASE)
    if (embedded) await createDatabase(embedded.url('postgres'))
    await refuseOldServer(ownerUrl)
    await migrate(ownerUrl, undefined, options.beforeMigration)
    return await openAsApplication(ownerUrl, secret, embedded, options)
  } catch (error) {
    // The server is detached from us: whoever gives up must not leave it running.
    await embedded?.stopIfUnused().catch(() => undefined)
    throw error
  }
}

/** Makes the product's database where the cluster has none yet. */
export async function createDatabase(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE])
    if (rowCount === 0) await client.query(`create database ${DATABASE}`)
  })
}

async function refuseOldServer(url: string): Promise<void> {
  try {
    await withClient(url, async (client) => {
      const { rows } = await client.query<{ version: number }>(
        `select current_setting('server_version_num')::int as version`,
      )
      if (rows[0]!.version < 160000) {
        throw new StartError('PostgreSQL は 16 以上が必要です。 / PostgreSQL 16 or later is needed.')
      }
    })
  } catch (error) {
    if (error instanceof StartError) throw error
    const where = new URL(url)
    throw new StartError(
      `データベース ${where.hostname}:${where.port || '5432'} につながりません（${error instanceof Error ? error.message : String(error)}）。DATABASE_URL とサーバを確かめてください。 / The database cannot be reached.`,
    )
  }
}

/** The login role is per database, a member of the group that migrations grant to, so that one server can hold several installations. */
async function openAsApplication(
  ownerUrl: string,
  secret: Buffer,
  embedded: EmbeddedPostgres | null,
  options: OpenOptions,
): Promise<Database> {
  const target = new URL(ownerUrl)
  const role = `sakimori_app_${decodeURIComponent(target.pathname.slice(1)).replace(/[^a-z0-9_]/gi, '_')}`
  const password = derive(secret, 'postgres-application')
  await withClient(ownerUrl, async (client) => {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
    const name = client.escapeIdentifier(role)
    if (rowCount === 0) await client.query(`create role ${name} login in role sakimori_app`)
    await client.query(
      `alter role ${name} login nosuperuser nobypassrls nocreaterole nocreatedb password ${client.escapeLiteral(password)}`,
    )
  })
  target.username = role
  target.password = password
  const appUrl = target.toString()
  const revive = () => void embedded?.revive().catch(() => undefined)
  const pool = openPool(appUrl, { max: 16, onLost: revive })
  const authPool = openPool(appUrl, { max: 6, searchPath: 'auth', onLost: revive })
  const watch = setInterval(revive, 3000)
  watch.unref()
  const db = openDb(pool)
  return {
    db,
    pool,
    authPool,
    appUrl,
    ownerUrl,
    close: async () => {
      clearInterval(watch)
      await Promise.all([db.destroy(), authPool.end()])
      if (!(await options.leaveRunning?.())) await embedded?.stopIfUnused()
    },
  }
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}
