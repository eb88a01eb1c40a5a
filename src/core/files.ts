import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { newId } from './ids.ts'

export type StoredFile = { sha256: string; size: number }

/** Files by content: `<organisation>/<sha256>`. Not shared across organisations, so that nobody learns what another one holds. */
export type FileStore = {
  /** Durable when it returns (fsync before rename); written before the transaction that names it commits. */
  put: (organisationId: string, bytes: Uint8Array) => Promise<StoredFile>
  read: (organisationId: string, sha256: string) => Promise<Uint8Array>
  /** Removes files that no row names and that are older than an hour: an upload whose transaction never came. @returns how many. */
  sweep: (organisationId: string, named: ReadonlySet<string>, now: Date) => Promise<number>
  removeOrganisation: (organisationId: string) => Promise<void>
}

const HOUR_MS = 3_600_000
const SHA256 = /^[0-9a-f]{64}$/
const UUID = /^[0-9a-f-]{36}$/

export function openFiles(root: string): FileStore {
  const folderOf = (organisationId: string) => {
    if (!UUID.test(organisationId)) throw new Error('not an organisation id')
    return join(root, organisationId)
  }
  const pathOf = (organisationId: string, sha256: string) => {
    if (!SHA256.test(sha256)) throw new Error('not a file address')
    return join(folderOf(organisationId), sha256)
  }
  return {
    put: async (organisationId, bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const path = pathOf(organisationId, sha256)
      if (!existsSync(path)) {
        await mkdir(folderOf(organisationId), { recursive: true, mode: 0o700 })
        const temporary = `${path}.${newId()}`
        const handle = await open(temporary, 'wx', 0o600)
        try {
          await handle.writeFile(bytes)
          await handle.sync()
        } finally {
          await handle.close()
        }
        await rename(temporary, path)
      }
      return { sha256, size: bytes.byteLength }
    },
    read: async (organisationId, sha256) => readFile(pathOf(organisationId, sha256)),
    sweep: async (organisationId, named, now) => {
      let removed = 0
      for (const name of await readdir(folderOf(organisationId)).catch(() => [])) {
        if (named.has(name)) continue
        const path = join(folderOf(organisationId), name)
        if (now.getTime() - (await stat(path)).mtimeMs < HOUR_MS) continue
        await rm(path, { force: true })
        removed++
      }
      return removed
    },
    removeOrganisation: (organisationId) => rm(folderOf(organisationId), { recursive: true, force: true }),
  }
}
