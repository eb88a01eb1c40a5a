import { randomBytes } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createDatabase, DATABASE } from '../../core/db/open-database.ts'
import { newId } from '../../core/ids.ts'
import { openFolderToServer, startEmbedded } from '../../core/postgres/embedded.ts'
import { type Loaded, loadBackup, refuseNewer } from './load-backup.ts'
import { verifyArchive } from './read-archive.ts'

/**
 * Restores a backup into a PostgreSQL of its own below `folder`, compares every row count, every checksum and every stored file that a row
 * names, and removes it again. Nothing of the running installation is touched, not even its cluster.
 * @throws {AppError} when the backup cannot be restored.
 */
export async function proveBackup(archive: string, folder: string): Promise<Loaded> {
  const manifest = await verifyArchive(archive)
  refuseNewer(manifest)
  const scratch = join(folder, `.proving-${newId()}`)
  await mkdir(scratch, { recursive: true, mode: 0o700 })
  try {
    openFolderToServer(folder)
    const server = await startEmbedded(scratch, randomBytes(16).toString('hex'), { fsync: false })
    try {
      await createDatabase(server.url('postgres'))
      return await loadBackup(server.url(DATABASE), archive, manifest)
    } finally {
      await server.stopIfUnused()
    }
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}
