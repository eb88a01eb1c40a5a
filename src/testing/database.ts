import pg from 'pg'
import { inject } from 'vitest'
import { type Db, openDb, openPool } from '../core/db/database.ts'

export type TestDatabase = {
  name: string
  db: Db
  pool: pg.Pool
  authPool: pg.Pool
  appUrl: string
  ownerUrl: string
  /** Ends its connections and keeps it. */
  close: () => Promise<void>
  drop: () => Promise<void>
}

let made = 0

/** A database of its own, cloned from the migrated template or another one, opened as the application's restricted role. */
export async function cloneDatabase(template = 'template_app'): Promise<TestDatabase> {
  const base = inject('postgres')
  const name = `t_${process.pid}_${process.env.VITEST_WORKER_ID ?? '0'}_${++made}`
  await admin(base, `create database ${name} template ${template} strategy file_copy`)
  const owner = new URL(base)
  owner.pathname = name
  const app = new URL(owner)
  app.username = 'sakimori_test'
  app.password = 'test'
  const pool = openPool(app.toString(), { max: 6 })
  const authPool = openPool(app.toString(), { max: 3, searchPath: 'auth' })
  const db = openDb(pool)
  const close = async () => {
    await Promise.all([db.destroy(), authPool.end()])
  }
  return {
    name,
    db,
    pool,
    authPool,
    appUrl: app.toString(),
    ownerUrl: owner.toString(),
    close,
    drop: async () => {
      await close()
      await admin(base, `drop database ${name} with (force)`)
    },
  }
}

async function admin(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
