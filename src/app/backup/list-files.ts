import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileEntry } from './manifest.ts'

const ORGANISATION = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const NAME = /^[0-9a-f]{64}$/

const namesIn = async (folder: string, pattern: RegExp): Promise<string[]> =>
  (await readdir(folder).catch(() => [])).filter((name) => pattern.test(name)).toSorted()

async function measure(path: string): Promise<{ size: number; sha256: string } | null> {
  const hash = createHash('sha256')
  let size = 0
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
      hash.update(chunk as Buffer)
      size += (chunk as Buffer).byteLength
    }
  } catch (error) {
    // An orphan that the sweep took meanwhile; a file that is missed is found by the rows that name it.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
  return { size, sha256: hash.digest('hex') }
}

/** Every stored file, in the order of organisation and name, with what its bytes are now. Uploads under way are none yet. */
export async function listFiles(root: string): Promise<FileEntry[]> {
  const found: FileEntry[] = []
  for (const organisationId of await namesIn(root, ORGANISATION)) {
    for (const name of await namesIn(join(root, organisationId), NAME)) {
      const measured = await measure(join(root, organisationId, name))
      if (measured) found.push({ organisationId, name, ...measured })
    }
  }
  return found
}

/** Files that rows name and that are not there, and files whose bytes are not those they were stored with. */
export function fileFaults(
  named: readonly string[],
  files: readonly FileEntry[],
): { missing: string[]; damaged: string[] } {
  const there = new Set(files.map(({ organisationId, name }) => `${organisationId}/${name}`))
  return {
    missing: named.filter((path) => !there.has(path)),
    damaged: files
      .filter(({ name, sha256 }) => name !== sha256)
      .map(({ organisationId, name }) => `${organisationId}/${name}`),
  }
}
