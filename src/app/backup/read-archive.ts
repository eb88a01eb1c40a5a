import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { AppError } from '../../core/errors.ts'
import { backupErrors } from './backup.errors.ts'
import { checkSeal } from './seal.ts'
import { type Entry, entriesOf, type Manifest, MANIFEST_PATH, manifestSchema } from './manifest.ts'
import { BLOCK, paddingOf, readTarHeader, tarEnd } from './tar.ts'

const MAX_MANIFEST = 256 * 1024 * 1024
const NEWLINE = 10

/** Bytes on demand from chunks of any size. */
function byteReader(chunks: AsyncIterator<Buffer>) {
  let rest: Buffer = Buffer.alloc(0)
  /** At most `most` bytes, none at the end. */
  const some = async (most: number): Promise<Buffer> => {
    while (rest.byteLength === 0) {
      const next = await chunks.next()
      if (next.done) return rest
      rest = next.value
    }
    const taken = rest.subarray(0, most)
    rest = rest.subarray(taken.byteLength)
    return taken
  }
  const upTo = async (size: number): Promise<Buffer> => {
    const found: Buffer[] = []
    for (let left = size; left > 0;) {
      const chunk = await some(left)
      if (chunk.byteLength === 0) break
      found.push(chunk)
      left -= chunk.byteLength
    }
    return Buffer.concat(found)
  }
  return { some, upTo }
}
type ByteReader = ReturnType<typeof byteReader>
type Fault = (where: string) => AppError

/** The content of one entry, checked against what the manifest says of it by the time its last byte is handed on. */
async function* contentOf(reader: ByteReader, entry: Entry, fault: Fault): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  let rows = 0
  for (let left = entry.size; left > 0;) {
    const chunk = await reader.some(left)
    if (chunk.byteLength === 0) throw fault(entry.path)
    left -= chunk.byteLength
    hash.update(chunk)
    // In COPY's text form a line break within a value is written \n: a line is a row.
    if (entry.kind === 'table')
      for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) rows++
    if (left === 0) await finish()
    yield chunk
  }
  if (entry.size === 0) await finish()

  async function finish(): Promise<void> {
    const right = hash.digest('hex') === entry.sha256 && (entry.kind === 'file' || rows === entry.table.rows)
    const padding = paddingOf(entry.size)
    if (!right || !(await reader.upTo(padding.byteLength)).equals(padding)) throw fault(entry.path)
  }
}

async function readManifest(reader: ByteReader, fault: Fault): Promise<Manifest> {
  const header = readTarHeader(await reader.upTo(BLOCK))
  if (header?.path !== MANIFEST_PATH || header.size > MAX_MANIFEST) throw fault(MANIFEST_PATH)
  const bytes = await reader.upTo(header.size)
  await reader.upTo(paddingOf(header.size).byteLength)
  try {
    return manifestSchema.parse(JSON.parse(bytes.toString('utf8')))
  } catch {
    throw fault(MANIFEST_PATH)
  }
}

async function drain(content: AsyncIterable<Buffer>): Promise<void> {
  for await (const _ of content);
}

export type Visitor = {
  begin?: (manifest: Manifest) => Promise<void>
  /** Reads the content to its end or leaves it alone. */
  entry?: (entry: Entry, content: AsyncIterable<Buffer>) => Promise<void>
}

/**
 * Walks a backup: exactly what its manifest lists, in its order, each with its size, rows and SHA-256, and nothing besides. Names come from
 * the manifest's parsed fields and never from the archive, so no entry can name a place outside.
 * @throws {AppError} at the first byte that is not as it should be; what the visitor has done by then must be undone.
 */
export async function walkArchive(path: string, visitor: Visitor = {}): Promise<Manifest> {
  const fault: Fault = (where) => backupErrors('altered', { file: path, where })
  const source = createReadStream(path, { highWaterMark: 1 << 18 })
  const gunzip = createGunzip()
  source.on('error', (error) => gunzip.destroy(error))
  const reader = byteReader(source.pipe(gunzip).iterator() as AsyncIterator<Buffer>)
  try {
    const manifest = await readManifest(reader, fault)
    await visitor.begin?.(manifest)
    for (const entry of entriesOf(manifest)) {
      const header = readTarHeader(await reader.upTo(BLOCK))
      if (header?.path !== entry.path || header.size !== entry.size) throw fault(entry.path)
      const content = contentOf(reader, entry, fault)
      await visitor.entry?.(entry, content)
      await drain(content)
    }
    const end = await reader.upTo(tarEnd().byteLength + 1)
    if (!end.equals(tarEnd())) throw fault('end')
    return manifest
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) throw fault('gzip')
    throw error
  } finally {
    source.destroy()
    gunzip.destroy()
  }
}

/** Every byte, before anything is touched. @throws {AppError} */
export async function verifyArchive(path: string): Promise<Manifest> {
  await checkSeal(path)
  return walkArchive(path)
}
