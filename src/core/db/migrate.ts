import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runner } from 'node-pg-migrate'
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import bossPackage from 'pg-boss/package.json' with { type: 'json' }
import { StartError } from '../start-error.ts'

const folder = fileURLToPath(new URL('../../../migrations', import.meta.url))

/** Names of the migrations that this release ships, in order. */
export const shippedMigrations = (dir: string = folder): string[] =>
  readdirSync(dir)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => name.replace(/\.sql$/, ''))

async function appliedMigrations(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ present: boolean }>(
    `select to_regclass('public.migration') is not null as present`,
  )
  if (!rows[0]?.present) return []
  return (await client.query<{ name: string }>('select name from migration order by id')).rows.map((row) => row.name)
}

export type MigrationPlan = { pending: string[]; unknown: string[] }

/** What stands between the database and this release. `unknown` names migrations of a newer release. */
export async function planMigrations(client: pg.Client, dir?: string): Promise<MigrationPlan> {
  const applied = await appliedMigrations(client)
  const shipped = shippedMigrations(dir)
  return {
    pending: shipped.filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !shipped.includes(name)),
  }
}

/** Called with the first migration that is about to run on a database that has been in use; when it fails, nothing is migrated. */
export type BeforeMigration = (ownerUrl: string, firstPending: string) => Promise<void>

/**
 * Brings the schema to this release, all or nothing, as the owner.
 * @throws {StartError} when the database is newer than the release or a migration fails (nothing is changed then).
 */
export async function migrate(ownerUrl: string, dir: string = folder, before?: BeforeMigration): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const plan = await planMigrations(client, dir)
    if (plan.unknown.length > 0) {
      throw new StartError(
        `データベースは新しい版の Sakimori のものです（${plan.unknown.at(-1)}）。新しい版で起動してください。 / The database belongs to a newer release of Sakimori.`,
      )
    }
    const first = plan.pending[0]
    if (first !== undefined) {
      if ((await appliedMigrations(client)).length > 0) await before?.(ownerUrl, first)
      await apply(client, dir)
    }
    await ensureJobSchema(ownerUrl, client)
    return plan.pending
  } finally {
    await client.end()
  }
}

/** Runs the first `count` migrations on an empty database: the schema that a backup was made with. */
export async function migrateEmpty(ownerUrl: string, count: number, dir: string = folder): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await apply(client, dir, count)
  } finally {
    await client.end()
  }
}

async function apply(client: pg.Client, dir: string, count = Infinity): Promise<void> {
  try {
    await runner({
      dbClient: client,
      dir,
      direction: 'up',
      count,
      migrationsTable: 'migration',
      checkOrder: true,
      singleTransaction: true,
      log: () => undefined,
    })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new StartError(
      `データベースの更新に失敗しました。何も変更していません（${why}）。 / A migration failed; nothing was changed.`,
    )
  }
}

/** pg-boss keeps its own tables; the application's role may not create them, so the owner does whenever the library's release is new here. */
async function ensureJobSchema(ownerUrl: string, client: pg.Client): Promise<void> {
  // A restored database names the release in its rows but has no queues yet.
  const { rows } = await client.query<{ value: string }>(
    `select value #>> '{}' as value from installation where key = 'pg-boss' and to_regnamespace('pgboss') is not null`,
  )
  if (rows[0]?.value === bossPackage.version) return
  const boss = new PgBoss({
    connectionString: ownerUrl,
    migrate: true,
    createSchema: true,
    supervise: false,
    schedule: false,
  })
  boss.on('error', () => undefined)
  await boss.start()
  await boss.stop({ graceful: false })
  await client.query(`grant usage, create on schema pgboss to sakimori_app;
    grant select, insert, update, delete on all tables in schema pgboss to sakimori_app;
    grant usage on all sequences in schema pgboss to sakimori_app;
    grant execute on all functions in schema pgboss to sakimori_app`)
  await client.query(
    `insert into installation values ('pg-boss', $1) on conflict (key) do update set value = excluded.value`,
    [JSON.stringify(bossPackage.version)],
  )
}
