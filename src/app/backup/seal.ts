import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { AppError } from '../../core/errors.ts'
import { backupErrors, whyOf } from './backup.errors.ts'

// RFC 1952: magic, deflate, FEXTRA, no time, no flags, unknown system; an extra field "SK" of 32 bytes.
const HEAD = Buffer.from([0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 0, 255, 36, 0, 0x53, 0x4b, 32, 0])
const SEALED = HEAD.byteLength + 32

/**
 * The head of an archive, with the SHA-256 of every byte that follows it: gzip's own checksum leaves bytes of its header and stray bits
 * of the compressed stream uncovered.
 */
export const sealed = (digest: Buffer): Buffer => Buffer.concat([HEAD, digest])

/** Reads the whole file once. @throws {AppError} where it is no backup, cut off or altered. */
export async function checkSeal(path: string): Promise<void> {
  const file = path
  const altered = (where: string) => backupErrors('altered', { file, where })
  try {
    const head = Buffer.alloc(SEALED)
    const handle = await open(path, 'r')
    const { bytesRead } = await handle.read(head, 0, SEALED, 0).finally(() => handle.close())
    if (bytesRead === 0 || !HEAD.subarray(0, 2).equals(head.subarray(0, 2))) throw backupErrors('notBackup', { file })
    if (bytesRead < SEALED || !HEAD.equals(head.subarray(0, HEAD.byteLength))) throw altered('head')
    const hash = createHash('sha256')
    for await (const chunk of createReadStream(path, { start: SEALED, highWaterMark: 1 << 20 }))
      hash.update(chunk as Buffer)
    if (!hash.digest().equals(head.subarray(HEAD.byteLength))) throw altered('SHA-256')
  } catch (error) {
    if (error instanceof AppError) throw error
    throw backupErrors('cannotRead', { file, why: whyOf(error) })
  }
}
