import { createReadStream, existsSync } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import packageJson from '../../../package.json' with { type: 'json' }
import { newId } from '../../core/ids.ts'
import type { Day } from '../../core/dates/days.ts'
import { backupErrors, whyOf } from './backup.errors.ts'
import { dumpTables, spoolPath } from './dump-tables.ts'
import { fileFaults, listFiles } from './list-files.ts'
import { entriesOf, FORMAT, MANIFEST_PATH, type Manifest, manifestBytes, rowsOf } from './manifest.ts'
import { type Part, writeArchive } from './write-archive.ts'

export type BackupSource = { ownerUrl: string; filesDir: string }
export type BackupMade = {
  file: string
  size: number
  tables: number
  rows: number
  files: number
  /** As `organisation/sha256`; the backup was made all the same. */
  missing: string[]
  damaged: string[]
}

function partsOf(manifest: Manifest, folder: string, filesDir: string): Part[] {
  const bytes = manifestBytes(manifest)
  const read = (path: string) => () => createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>
  return [
    { path: MANIFEST_PATH, size: bytes.byteLength, read: () => [bytes] },
    ...entriesOf(manifest).map((entry) => ({
      path: entry.path,
      size: entry.size,
      read:
        entry.kind === 'table'
          ? read(spoolPath(folder, entry.table))
          : read(join(filesDir, entry.file.organisationId, entry.file.name)),
    })),
  ]
}

/**
 * Makes one archive of database and files, as of one moment; the application may go on running. The secret is not in it.
 * @throws {AppError} where the target exists, cannot be written, or there is nothing to back up.
 */
export async function makeBackup(source: BackupSource, target: string, today: Day): Promise<BackupMade> {
  const file = resolve(target)
  if (existsSync(file)) throw backupErrors('exists', { file })
  const spool = join(dirname(file), `.spool-${newId()}`)
  try {
    await mkdir(spool, { recursive: true, mode: 0o700 })
    const { named, ...dumped } = await dumpTables(source.ownerUrl, spool)
    // After the snapshot: a file is stored before the row that names it, so every row of the snapshot finds its file.
    const files = await listFiles(source.filesDir)
    const manifest: Manifest = {
      product: 'sakimori',
      format: FORMAT,
      release: packageJson.version,
      postgresMajor: dumped.postgresMajor,
      createdOn: today,
      migrations: dumped.migrations,
      tables: dumped.tables,
      sequences: dumped.sequences,
      files,
    }
    await writeArchive(file, partsOf(manifest, spool, source.filesDir))
    const { size } = await stat(file)
    const counts = { tables: manifest.tables.length, rows: rowsOf(manifest), files: files.length }
    return { file, size, ...counts, ...fileFaults(named, files) }
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      ['EACCES', 'ENOSPC', 'ENOENT', 'ENOTDIR', 'EROFS'].includes(String(error.code))
    )
      throw backupErrors('cannotWrite', { file, why: whyOf(error) })
    throw error
  } finally {
    await rm(spool, { recursive: true, force: true }).catch(() => undefined)
  }
}
