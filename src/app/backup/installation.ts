import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { appIsRunning } from '../../core/app-lock.ts'
import { type Config, filesDir } from '../../core/config.ts'
import { DATABASE } from '../../core/db/open-database.ts'
import { startEmbedded } from '../../core/postgres/embedded.ts'
import { derive, loadSecret } from '../../core/secret.ts'
import { migrationsOf, withClient } from './catalog.ts'

export type Place = Pick<Config, 'dataDir' | 'databaseUrl'>

const hasEntries = (folder: string): boolean => existsSync(folder) && readdirSync(folder).length > 0

export const hasCluster = (dataDir: string): boolean => existsSync(join(dataDir, 'db', 'PG_VERSION'))

/** Whether the place holds an installation: a database with a schema of ours, or stored files. A secret alone is none. */
export async function holdsInstallation(place: Place): Promise<boolean> {
  if (hasEntries(filesDir(place))) return true
  if (place.databaseUrl === null) return hasCluster(place.dataDir)
  return (await withClient(place.databaseUrl, migrationsOf)).length > 0
}

/** Runs `work` with the owner's address of the database, started where it does not run, and left as it was found. Nothing is migrated. */
export async function withOwner<T>(
  place: Place,
  work: (ownerUrl: string) => Promise<T>,
  leaveRunning: () => Promise<boolean> = () => appIsRunning(place.dataDir),
): Promise<T> {
  if (place.databaseUrl !== null) return work(place.databaseUrl)
  const server = await startEmbedded(place.dataDir, derive(loadSecret(place.dataDir), 'postgres-owner'))
  try {
    return await work(server.url(DATABASE))
  } finally {
    if (!(await leaveRunning())) await server.stopIfUnused()
  }
}
