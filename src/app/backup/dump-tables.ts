import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { backupErrors } from './backup.errors.ts'
import { type CatalogTable, migrationsOf, oneForm, qualified, sequencesOf, tablesOf, withClient } from './catalog.ts'
import { copyOut } from './copy.ts'
import type { Manifest, TableEntry } from './manifest.ts'

export type Dump = Pick<Manifest, 'postgresMajor' | 'migrations' | 'tables' | 'sequences'> & {
  /** Rows of `file` as `organisation/sha256`: what has to lie in the folder of files. */
  named: string[]
}

/** A table's rows in the order of its key, the same whatever the server's collation. */
function copyText(client: pg.Client, table: CatalogTable): string {
  const name = (column: string) => client.escapeIdentifier(column)
  const order = table.order.map((column) => (column.text ? `${name(column.name)} collate "C"` : name(column.name)))
  return `copy (select ${table.columns.map(name).join(', ')} from ${qualified(client, table)} order by ${order.join(', ')}) to stdout`
}

async function spool(client: pg.Client, table: CatalogTable, path: string): Promise<TableEntry> {
  const hash = createHash('sha256')
  const handle = await open(path, 'wx', 0o600)
  let [rows, size] = [0, 0]
  try {
    for await (const chunk of copyOut(client, copyText(client, table))) {
      hash.update(chunk)
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) rows++
      for (let done = 0; done < chunk.byteLength;) done += (await handle.write(chunk, done)).bytesWritten
      size += chunk.byteLength
    }
  } finally {
    await handle.close()
  }
  const { schema, name, columns } = table
  return { schema, name, columns, rows, size, sha256: hash.digest('hex') }
}

export const spoolPath = (folder: string, { schema, name }: { schema: string; name: string }): string =>
  join(folder, `${schema}.${name}.copy`)

/**
 * Writes every table into a file of `folder`, all as of one moment (one read-only transaction, REPEATABLE READ), while others go on working.
 * @throws {AppError} 404 where the database holds no installation.
 */
export function dumpTables(ownerUrl: string, folder: string): Promise<Dump> {
  return withClient(ownerUrl, async (client) => {
    await client.query('begin isolation level repeatable read read only')
    await client.query(oneForm)
    const migrations = await migrationsOf(client)
    if (migrations.length === 0) throw backupErrors('nothingHere', { folder: new URL(ownerUrl).pathname.slice(1) })
    const { rows } = await client.query<{ major: number }>(
      `select current_setting('server_version_num')::int / 10000 as major`,
    )
    const tables: TableEntry[] = []
    for (const table of await tablesOf(client)) tables.push(await spool(client, table, spoolPath(folder, table)))
    // After the rows: a sequence stands outside transactions, and may be ahead of them but never behind.
    const sequences = await sequencesOf(client)
    const files = await client.query<{ path: string }>(
      `select organisation_id || '/' || sha256 as path from public.file order by 1`,
    )
    await client.query('commit')
    return {
      postgresMajor: rows[0]!.major,
      migrations,
      tables,
      sequences,
      named: files.rows.map(({ path }) => path),
    }
  })
}
