import { existsSync } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { createDatabase, DATABASE } from '../../core/db/open-database.ts'
import { startEmbedded } from '../../core/postgres/embedded.ts'
import { derive, loadSecret } from '../../core/secret.ts'
import { backupErrors } from './backup.errors.ts'
import { withClient } from './catalog.ts'

/** An empty database beside what is there now. */
export type RestoreTarget = {
  ownerUrl: string
  /** No more loading; what has been loaded is on the disk. */
  close: () => Promise<void>
  /** Brings back what was there. */
  undo: () => Promise<void>
  /** What was there may go. */
  commit: () => Promise<void>
}

/** A new cluster in the staging folder, which is put in its place as a whole later. */
export async function embeddedTarget(staging: string): Promise<RestoreTarget> {
  const server = await startEmbedded(staging, derive(loadSecret(staging), 'postgres-owner'))
  await createDatabase(server.url('postgres'))
  return {
    ownerUrl: server.url(DATABASE),
    close: server.stopIfUnused,
    undo: server.stopIfUnused,
    commit: async () => {},
  }
}

const schemas = ['public', 'auth', 'pgboss']
const asideOf = (schema: string): string => `before_restore_${schema}`

const has = async (client: pg.Client, schema: string): Promise<boolean> =>
  ((await client.query('select from pg_namespace where nspname = $1', [schema])).rowCount ?? 0) > 0

/** The old schemas get their names back and what took their place goes. Does nothing where none was set aside. */
async function bringBack(client: pg.Client): Promise<void> {
  if (!(await has(client, asideOf('public')))) return
  await client.query('begin')
  for (const schema of schemas) {
    await client.query(`drop schema if exists ${schema} cascade`)
    if (await has(client, asideOf(schema))) await client.query(`alter schema ${asideOf(schema)} rename to ${schema}`)
  }
  await client.query('commit')
}

async function setAside(client: pg.Client): Promise<void> {
  await client.query('begin')
  for (const schema of schemas)
    if (await has(client, schema)) await client.query(`alter schema ${schema} rename to ${asideOf(schema)}`)
  await client.query('create schema public')
  await client.query('commit')
}

/**
 * An existing server: the old schemas are set aside under other names, so that a failure brings them back; a restore that was killed half
 * way is undone by the next one.
 * @throws {AppError} 409 while anybody else is connected.
 */
export async function externalTarget(ownerUrl: string): Promise<RestoreTarget> {
  await withClient(ownerUrl, async (client) => {
    const { rowCount } = await client.query(
      `select from pg_stat_activity where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`,
    )
    if (rowCount !== 0) throw backupErrors('inUse')
    await bringBack(client)
    await setAside(client)
  })
  return {
    ownerUrl,
    close: async () => {},
    undo: () => withClient(ownerUrl, bringBack),
    commit: () =>
      withClient(ownerUrl, async (client) => {
        await client.query(`drop schema if exists ${schemas.map(asideOf).join(', ')} cascade`)
      }),
  }
}

/** Puts folders and files of `staging` in the place of those in `dataDir`. @returns a function that takes it back. */
export async function exchange(
  dataDir: string,
  staging: string,
  names: readonly string[],
): Promise<() => Promise<void>> {
  const old = join(staging, 'old')
  await mkdir(old, { mode: 0o700 })
  const done: { from: string; to: string }[] = []
  const move = async (from: string, to: string) => {
    if (!existsSync(from)) return
    await rename(from, to)
    done.push({ from, to })
  }
  const takeBack = async () => {
    for (const { from, to } of done.toReversed()) await rename(to, from)
  }
  try {
    for (const name of names) {
      await move(join(dataDir, name), join(old, name))
      await move(join(staging, name), join(dataDir, name))
    }
  } catch (error) {
    await takeBack()
    throw error
  }
  return takeBack
}
