import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'
import { AppError } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { backupErrors, whyOf } from './backup.errors.ts'
import { paddingOf, tarEnd, tarHeader } from './tar.ts'
import { sealed } from './seal.ts'

export type Part = { path: string; size: number; read: () => AsyncIterable<Buffer> | Iterable<Buffer> }

/** The tar stream of the parts. @throws when a part has not the size that was said. */
async function* tarOf(parts: Iterable<Part>): AsyncGenerator<Buffer> {
  for (const { path, size, read } of parts) {
    yield tarHeader(path, size)
    let left = size
    for await (const chunk of read()) {
      left -= chunk.byteLength
      yield chunk
    }
    if (left !== 0) throw new Error(`${path} changed while it was being backed up`)
    yield paddingOf(size)
  }
  yield tarEnd()
}

async function fill(handle: FileHandle, parts: Iterable<Part>): Promise<void> {
  let crc = 0
  let length = 0
  const source = async function* () {
    for await (const chunk of tarOf(parts)) {
      crc = crc32(chunk, crc)
      length += chunk.byteLength
      if (chunk.byteLength > 0) yield chunk
    }
  }
  const hash = createHash('sha256')
  let at = sealed(Buffer.alloc(32)).byteLength
  const write = async (bytes: Buffer) => {
    hash.update(bytes)
    for (let done = 0; done < bytes.byteLength;)
      done += (await handle.write(bytes, done, undefined, at + done)).bytesWritten
    at += bytes.byteLength
  }
  // A fixed level: the same content gives the same bytes.
  const deflate = createDeflateRaw({ level: 6 })
  const input = Readable.from(source(), { objectMode: false })
  input.on('error', (error) => deflate.destroy(error))
  for await (const chunk of input.pipe(deflate)) await write(chunk as Buffer)
  const trailer = Buffer.alloc(8)
  trailer.writeUInt32LE(crc, 0)
  trailer.writeUInt32LE(length % 2 ** 32, 4)
  await write(trailer)
  await handle.write(sealed(hash.digest()), 0, undefined, 0)
  await handle.sync()
}

/**
 * Writes one archive: a sealed gzip of a ustar, whole or not at all (a temporary name until it is on the disk). Any `tar xzf` reads it.
 * @throws {AppError} where the target exists or cannot be written.
 */
export async function writeArchive(target: string, parts: Iterable<Part>): Promise<void> {
  if (existsSync(target)) throw backupErrors('exists', { file: target })
  const temporary = `${target}.part-${newId()}`
  try {
    const handle = await open(temporary, 'wx', 0o600)
    try {
      await fill(handle, parts)
    } finally {
      await handle.close()
    }
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error instanceof AppError ? error : backupErrors('cannotWrite', { file: target, why: whyOf(error) })
  }
}
