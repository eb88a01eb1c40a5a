import { existsSync } from 'node:fs'
import { copyFile, mkdir, open, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { takeAppLock } from '../../core/app-lock.ts'
import type { Clock } from '../../core/clock.ts'
import { filesDir } from '../../core/config.ts'
import { newId } from '../../core/ids.ts'
import { openFolderToServer } from '../../core/postgres/embedded.ts'
import { loadSecret } from '../../core/secret.ts'
import { backupErrors } from './backup.errors.ts'
import { backupName } from './backup-names.ts'
import { holdsInstallation, hasCluster, type Place, withOwner } from './installation.ts'
import { readKeys, secretPath, writeKeys } from './keys-file.ts'
import { type Loaded, loadBackup, refuseNewer } from './load-backup.ts'
import { makeBackup } from './make-backup.ts'
import type { FileEntry, Manifest } from './manifest.ts'
import { backupsDir } from './open-backups.ts'
import { verifyArchive } from './read-archive.ts'
import { embeddedTarget, exchange, externalTarget } from './restore-target.ts'

export type RestoreWish = { archive: string; keys: string | undefined; replace: boolean }
export type Restored = Loaded & {
  /** Where the secret came from: without the old one second factors and seals of history cannot be read. */
  secret: 'given' | 'kept' | 'new'
  /** Backup of what was replaced; null where the place was empty. */
  before: string | null
}

/** What is there is backed up first, its secret beside it, and its database stopped. */
async function backUpFirst(place: Place, clock: Clock): Promise<string> {
  const folder = backupsDir(place.dataDir)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const target = join(folder, backupName('before-restore', clock.now()))
  const today = clock.today()
  const stop = () => Promise.resolve(false)
  await withOwner(place, (ownerUrl) => makeBackup({ ownerUrl, filesDir: filesDir(place) }, target, today), stop)
  if (existsSync(secretPath(place.dataDir))) await writeKeys(place.dataDir, target.replace('.tar.gz', '.key'))
  return target
}

async function putSecret(dataDir: string, staging: string, keys: string | null): Promise<Restored['secret']> {
  if (keys !== null) await writeFile(secretPath(staging), keys, { mode: 0o600 })
  else if (existsSync(secretPath(dataDir))) await copyFile(secretPath(dataDir), secretPath(staging))
  else {
    loadSecret(staging)
    return 'new'
  }
  return keys === null ? 'kept' : 'given'
}

/** Stored under its name only: both parts were checked to be an id and a hash. */
async function storeFile(
  root: string,
  { organisationId, name }: FileEntry,
  content: AsyncIterable<Buffer>,
): Promise<void> {
  await mkdir(join(root, organisationId), { recursive: true, mode: 0o700 })
  const handle = await open(join(root, organisationId, name), 'wx', 0o600)
  try {
    for await (const chunk of content)
      for (let done = 0; done < chunk.byteLength;) done += (await handle.write(chunk, done)).bytesWritten
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Everything is made ready in a folder beside, and put in its place by renaming. */
async function loadBeside(
  place: Place,
  wish: RestoreWish,
  manifest: Manifest,
  keys: string | null,
  migrations?: string,
) {
  const staging = join(place.dataDir, `.restoring-${newId()}`)
  await mkdir(join(staging, 'files'), { recursive: true, mode: 0o700 })
  try {
    const secret = await putSecret(place.dataDir, staging, keys)
    if (place.databaseUrl === null) openFolderToServer(place.dataDir)
    const target = await (place.databaseUrl === null ? embeddedTarget(staging) : externalTarget(place.databaseUrl))
    let takeBack = async () => {}
    try {
      const onFile = (file: FileEntry, content: AsyncIterable<Buffer>) =>
        storeFile(filesDir({ dataDir: staging }), file, content)
      const loaded = await loadBackup(target.ownerUrl, wish.archive, manifest, { migrations, onFile })
      await target.close()
      const names = [...(place.databaseUrl === null ? ['db'] : []), 'files', 'secret.key']
      takeBack = await exchange(place.dataDir, staging, names)
      await target.commit()
      return { ...loaded, secret }
    } catch (error) {
      await takeBack()
      await target.undo()
      throw error
    }
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

/**
 * Restores a backup: every byte of it is checked before anything is touched; then it is loaded beside what is there and put in its place as
 * a whole. Works with the product's own PostgreSQL and with DATABASE_URL.
 * @throws {AppError} where the backup is not whole, of a newer release, or the place is occupied.
 * @throws {StartError} while the application runs.
 */
export async function restoreInstallation(
  place: Place,
  wish: RestoreWish,
  clock: Clock,
  migrations?: string,
): Promise<Restored> {
  const archive = resolve(wish.archive)
  const manifest = await verifyArchive(archive)
  refuseNewer(manifest, migrations)
  const keys = wish.keys === undefined ? null : await readKeys(wish.keys)
  const occupied = await holdsInstallation(place)
  if (occupied && !wish.replace) throw backupErrors('occupied', { folder: place.dataDir })
  await mkdir(place.dataDir, { recursive: true, mode: 0o700 })
  const release = await takeAppLock(place.dataDir)
  try {
    const before = occupied ? await backUpFirst(place, clock) : null
    if (
      place.databaseUrl === null &&
      hasCluster(place.dataDir) &&
      existsSync(join(place.dataDir, 'db', 'postmaster.pid'))
    )
      throw backupErrors('inUse')
    return { ...(await loadBeside(place, { ...wish, archive }, manifest, keys, migrations)), before }
  } finally {
    release()
  }
}
