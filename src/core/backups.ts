import type { Message } from './errors.ts'

export const backupKinds = ['made', 'beforeMigration', 'beforeRestore'] as const
export type BackupKind = (typeof backupKinds)[number]

/** A backup in the installation's own folder; when it was made is in its name. */
export type StoredBackup = { name: string; kind: BackupKind; madeAt: Date; size: number }

/** What came of restoring a backup into a scratch database. Kept beside the backups and not in the database, which may be the thing that is lost. */
export type Proof = {
  name: string
  /** Instant. */
  at: string
  ok: boolean
  tables: number
  rows: number
  files: number
  /** What was found wanting; null where all is well. */
  problem: Message | null
}

/** Backups of the whole installation: every organisation, database and files together. */
export type Backups = {
  /** Newest first. */
  list: () => Promise<StoredBackup[]>
  /** Newest first. */
  proofs: () => Promise<Proof[]>
  /** Makes one now and lets go of those that are past their time. @throws {AppError} */
  make: () => Promise<void>
  /** Restores the newest into a scratch database and records what came of it. @throws {AppError} 404 where there is none */
  prove: () => Promise<Proof>
  /** Whether none has been made since 02:00 Japanese time. */
  makeIsDue: () => Promise<boolean>
  /** Whether the last proof is a week old, or the newest was never proven and no proof is newer than a week. */
  proveIsDue: () => Promise<boolean>
}
