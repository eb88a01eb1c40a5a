import type { Backups } from './backups.ts'
import type { Clock } from './clock.ts'
import type { Db } from './db/database.ts'
import type { FileStore } from './files.ts'
import type { Jobs } from './jobs.ts'
import type { Access, FirstStep } from './permission.ts'

/** Who did it, as history keeps it. */
export type Actor =
  | { kind: 'user'; id: string; name: string; personId: string | null }
  | { kind: 'job'; name: string }
  /** Whoever answers an inquiry by link, known by the code only; reaches that one target. */
  | { kind: 'link'; name: string; targetId: string }
  | { kind: 'console'; name: string }

export type Locale = 'ja' | 'en'

/** What lives as long as the process. */
export type Services = {
  db: Db
  clock: Clock
  files: FileStore
  jobs: Jobs
  backups: Backups
  /** 32 bytes for one purpose, from the installation's secret, which is not in the database. */
  keyOf: (purpose: string) => Buffer
}

/** Everything a query or command may know: one organisation, one actor, what the actor may do. */
export type Context = Services & {
  organisationId: string
  actor: Actor
  access: Access
  locale: Locale
  /** Where there is one, `access` is empty: nothing but one's own sign-in can be reached, whichever way it is asked for. */
  first?: FirstStep
}
