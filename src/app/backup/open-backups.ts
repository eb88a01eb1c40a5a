import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Backups, Proof, StoredBackup } from '../../core/backups.ts'
import type { Clock } from '../../core/clock.ts'
import { type Config, filesDir } from '../../core/config.ts'
import type { BeforeMigration } from '../../core/db/migrate.ts'
import { AppError, type Message } from '../../core/errors.ts'
import { stopAbandoned } from '../../core/postgres/embedded.ts'
import { StartError } from '../../core/start-error.ts'
import { backupErrors, whyOf } from './backup.errors.ts'
import { backupName, readBackupName } from './backup-names.ts'
import { keptByAge, makeIsDue, proveIsDue } from './keep.rules.ts'
import type { Loaded } from './load-backup.ts'
import { makeBackup } from './make-backup.ts'
import { rowsOf } from './manifest.ts'
import { addProof, readProofs } from './proofs.ts'
import { proveBackup } from './prove-backup.ts'

export const backupsDir = (dataDir: string): string => join(dataDir, 'backups')

async function listBackups(folder: string): Promise<StoredBackup[]> {
  const found: StoredBackup[] = []
  for (const name of await readdir(folder).catch(() => [])) {
    const read = readBackupName(name)
    if (read) found.push({ name, ...read, size: (await stat(join(folder, name))).size })
  }
  return found.toSorted((a, b) => b.madeAt.getTime() - a.madeAt.getTime())
}

const nothingProven = { ok: false, tables: 0, rows: 0, files: 0 }

function proofOf({ manifest, missing, damaged }: Loaded): Omit<Proof, 'name' | 'at'> {
  const faults = missing.length + damaged.length
  const problem: Message | null =
    faults === 0
      ? null
      : {
          ja: `データベースは戻せますが、ファイル${faults}件が失われているか壊れています。`,
          en: `The database can be restored, but ${faults} files are missing or damaged.`,
        }
  return {
    ok: faults === 0,
    tables: manifest.tables.length,
    rows: rowsOf(manifest),
    files: manifest.files.length,
    problem,
  }
}

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * What a process that was killed left behind: a scratch PostgreSQL (only we prove, one at a time), and half-written parts a day old
 * (somebody at the console may be writing here too).
 */
async function clearScratch(folder: string, now: Date): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name)
    if (name.startsWith('.proving-')) await stopAbandoned(path)
    else if (!name.startsWith('.spool-') && !name.includes('.tar.gz.part-')) continue
    else if (now.getTime() - (await stat(path)).mtimeMs < DAY_MS) continue
    await rm(path, { recursive: true, force: true })
  }
}

export type BackupsOptions = { ownerUrl: string; dataDir: string; clock: Clock }

/** The backups in `DATA_DIR/backups`. One thing at a time: a second call waits for the first. */
export function openBackups({ ownerUrl, dataDir, clock }: BackupsOptions): Backups {
  const folder = backupsDir(dataDir)
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work)
    last = turn.catch(() => undefined)
    return turn
  }
  const list = () => listBackups(folder)
  const make = async () => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await clearScratch(folder, clock.now())
    const source = { ownerUrl, filesDir: filesDir({ dataDir }) }
    await makeBackup(source, join(folder, backupName('backup', clock.now())), clock.today())
    const made = (await list()).filter(({ kind }) => kind === 'made')
    const kept = keptByAge(made)
    // The last one that is known to restore stays, however old.
    const proven = (await readProofs(folder)).find((proof) => proof.ok)?.name
    for (const { name } of made) if (!kept.has(name) && name !== proven) await rm(join(folder, name), { force: true })
  }
  const prove = async (): Promise<Proof> => {
    const newest = (await list()).find(({ kind }) => kind === 'made')
    if (!newest) throw backupErrors('noBackup')
    await clearScratch(folder, clock.now())
    const found = await proveBackup(join(folder, newest.name), folder).then(proofOf, (error: unknown) => ({
      ...nothingProven,
      problem: error instanceof AppError ? error.text : backupErrors('stopped', { why: whyOf(error) }).text,
    }))
    const proof = { name: newest.name, at: clock.now().toISOString(), ...found }
    await addProof(folder, proof)
    return proof
  }
  return {
    list,
    proofs: () => readProofs(folder),
    make: () => inTurn(make),
    prove: () => inTurn(prove),
    makeIsDue: async () => makeIsDue((await list()).find(({ kind }) => kind === 'made')?.madeAt ?? null, clock.now()),
    proveIsDue: async () => {
      const at = (await readProofs(folder))[0]?.at
      const any = (await list()).some(({ kind }) => kind === 'made')
      return any && proveIsDue(at === undefined ? null : new Date(at), clock.today())
    },
  }
}

/** Before an older schema is migrated it is backed up to `DATA_DIR/backups/before-…`; without that backup there is no migration. */
export const backUpBeforeMigration =
  ({ dataDir }: Pick<Config, 'dataDir'>, clock: Clock): BeforeMigration =>
  async (ownerUrl, firstPending) => {
    const folder = backupsDir(dataDir)
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const source = { ownerUrl, filesDir: filesDir({ dataDir }) }
      await makeBackup(source, join(folder, backupName(`before-${firstPending}`, clock.now())), clock.today())
    } catch (error) {
      const { ja, en } = error instanceof AppError ? error.text : { ja: whyOf(error), en: whyOf(error) }
      throw new StartError(
        `データベースを新しい版に合わせる前の控えを取れないため、起動しません。データは元のままです。${ja} / The backup before the migration failed, so the start is refused; nothing was changed. ${en}`,
      )
    }
  }
