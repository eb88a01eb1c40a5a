import type pg from 'pg'
import { migrate, migrateEmpty, shippedMigrations } from '../../core/db/migrate.ts'
import { AppError } from '../../core/errors.ts'
import { backupErrors, whyOf } from './backup.errors.ts'
import { oneForm, qualified, sequencesOf, tablesOf, withClient } from './catalog.ts'
import { copyIn } from './copy.ts'
import { fileFaults } from './list-files.ts'
import type { FileEntry, Manifest, TableEntry } from './manifest.ts'
import { walkArchive } from './read-archive.ts'

export type LoadOptions = {
  /** Folder of migrations, for tests. */
  migrations?: string | undefined
  onFile?: (file: FileEntry, content: AsyncIterable<Buffer>) => Promise<void>
}
export type Loaded = { manifest: Manifest; missing: string[]; damaged: string[] }

/** @throws {AppError} 409 where the backup's schema is not one that this release has passed through. */
export function refuseNewer(manifest: Manifest, migrations?: string): void {
  const shipped = shippedMigrations(migrations)
  const unknown = manifest.migrations.find((name, index) => shipped[index] !== name)
  if (unknown !== undefined) throw backupErrors('newer', { release: manifest.release, migration: unknown })
}

/** The schema that the named migrations have made must be the one that the tables were taken from. */
async function refuseOtherSchema(
  client: pg.Client,
  manifest: Manifest,
  fault: (where: string) => AppError,
): Promise<void> {
  const shape = (tables: { schema: string; name: string; columns: string[] }[]) =>
    tables.map(({ schema, name, columns }) => `${schema}.${name}(${columns.toSorted().join()})`).join('\n')
  if (shape(await tablesOf(client)) !== shape(manifest.tables)) throw fault('tables')
  const names = (sequences: { schema: string; name: string }[]) =>
    sequences.map((one) => `${one.schema}.${one.name}`).join()
  if (names(await sequencesOf(client)) !== names(manifest.sequences)) throw fault('sequences')
}

type ForeignKey = { table: string; name: string; definition: string }

/** Foreign keys are taken off and put on again: rows may come in any order, and each key is checked over all rows at the end. */
async function takeOffForeignKeys(client: pg.Client): Promise<() => Promise<void>> {
  const { rows } = await client.query<ForeignKey>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition from pg_constraint
     where contype = 'f' and connamespace in ('public'::regnamespace, 'auth'::regnamespace) order by conrelid, conname`,
  )
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${name}`)
  return async () => {
    for (const { table, name, definition } of rows)
      await client.query(`alter table ${table} add constraint ${name} ${definition}`)
  }
}

async function loadTable(client: pg.Client, table: TableEntry, content: AsyncIterable<Buffer>): Promise<void> {
  const columns = table.columns.map((column) => client.escapeIdentifier(column))
  await copyIn(client, `copy ${qualified(client, table)} (${columns.join(', ')}) from stdin`, content)
}

async function setSequences(client: pg.Client, { sequences }: Manifest): Promise<void> {
  for (const sequence of sequences) {
    const name = qualified(client, sequence)
    if (sequence.last === null) await client.query(`alter sequence ${name} restart`)
    else await client.query('select setval($1::regclass, $2::bigint)', [name, sequence.last])
  }
}

async function refuseOtherCounts(
  client: pg.Client,
  { tables }: Manifest,
  fault: (where: string) => AppError,
): Promise<void> {
  for (const table of tables) {
    const { rows } = await client.query<{ n: number }>(`select count(*)::float8 as n from ${qualified(client, table)}`)
    if (rows[0]?.n !== table.rows) throw fault(`${table.schema}.${table.name}`)
  }
}

async function inTransaction(client: pg.Client, archive: string, options: LoadOptions): Promise<Loaded> {
  const fault = (where: string) => backupErrors('altered', { file: archive, where })
  let putOn = async () => {}
  let triggers: string[] = []
  const manifest = await walkArchive(archive, {
    begin: async (found) => {
      await client.query('begin')
      await client.query(oneForm)
      await client.query('set local search_path = public')
      await refuseOtherSchema(client, found, fault)
      putOn = await takeOffForeignKeys(client)
      triggers = found.tables.map((table) => qualified(client, table))
      for (const table of triggers) await client.query(`alter table ${table} disable trigger user`)
      await client.query(`truncate ${triggers.join(', ')}`)
    },
    entry: async (entry, content) => {
      if (entry.kind === 'table') await loadTable(client, entry.table, content)
      else await options.onFile?.(entry.file, content)
    },
  })
  await putOn()
  for (const table of triggers) await client.query(`alter table ${table} enable trigger user`)
  await setSequences(client, manifest)
  await refuseOtherCounts(client, manifest, fault)
  const { rows } = await client.query<{ path: string }>(`select organisation_id || '/' || sha256 as path from file`)
  await client.query('commit')
  await client.query('analyze')
  return {
    manifest,
    ...fileFaults(
      rows.map(({ path }) => path),
      manifest.files,
    ),
  }
}

/**
 * Loads a verified backup into an empty database: the schema by exactly the migrations that it names, its rows, then the migrations that
 * have come since. What it read is compared with the manifest once more, row counts of the loaded tables included.
 * @throws {AppError} with the database then only good for being dropped.
 */
export async function loadBackup(
  ownerUrl: string,
  archive: string,
  manifest: Manifest,
  options: LoadOptions = {},
): Promise<Loaded> {
  refuseNewer(manifest, options.migrations)
  try {
    await migrateEmpty(ownerUrl, manifest.migrations.length, options.migrations)
    const loaded = await withClient(ownerUrl, (client) => inTransaction(client, archive, options))
    await migrate(ownerUrl, options.migrations)
    return loaded
  } catch (error) {
    throw error instanceof AppError ? error : backupErrors('cannotLoad', { why: whyOf(error) })
  }
}
