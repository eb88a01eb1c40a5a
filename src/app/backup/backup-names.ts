import type { BackupKind } from '../../core/backups.ts'

const TOKYO_MS = 9 * 60 * 60 * 1000
const pattern = /^(backup|before-restore|before-\d{4}_[a-z0-9_]+)-(\d{4}-\d{2}-\d{2})-(\d{2})(\d{2})(\d{2})\.tar\.gz$/

/** Japanese time in a name: 2026-11-23-020015. */
const stampOf = (now: Date): string =>
  new Date(now.getTime() + TOKYO_MS).toISOString().slice(0, 19).replace('T', '-').replaceAll(/:/g, '')

/** `what`: backup, before-restore, or before- with the name of a migration. */
export const backupName = (what: string, now: Date): string => `${what}-${stampOf(now)}.tar.gz`

/** Kind and time of a backup by its name; null for any other file. */
export function readBackupName(name: string): { kind: BackupKind; madeAt: Date } | null {
  const [, what, day, hour, minute, second] = pattern.exec(name) ?? []
  if (what === undefined) return null
  const madeAt = new Date(`${day}T${hour}:${minute}:${second}+09:00`)
  if (Number.isNaN(madeAt.getTime())) return null
  const kind = what === 'backup' ? 'made' : what === 'before-restore' ? 'beforeRestore' : 'beforeMigration'
  return { kind, madeAt }
}
