import { backupErrors } from './backup.errors.ts'

/** POSIX.1-1988 ustar, regular files only, every field but path and size fixed: one content has one form. */
export const BLOCK = 512
const MAX_SIZE = 8 ** 11

const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`

/** Paths above 100 bytes are cut at a slash into prefix and name, as the format has it. */
function cut(path: string): { prefix: string; name: string } {
  if (path.length <= 100) return { prefix: '', name: path }
  const at = path.lastIndexOf('/', 155)
  return { prefix: path.slice(0, at), name: path.slice(at + 1) }
}

/** The header block of a file. @throws {AppError} 413 above 8 GiB, which the format cannot tell. */
export function tarHeader(path: string, size: number): Buffer {
  if (size >= MAX_SIZE) throw backupErrors('tooLarge', { path })
  const { prefix, name } = cut(path)
  const block = Buffer.alloc(BLOCK)
  block.write(name, 0, 100, 'latin1')
  block.write(octal(0o600, 7), 100, 'latin1')
  block.write(octal(0, 7), 108, 'latin1')
  block.write(octal(0, 7), 116, 'latin1')
  block.write(octal(size, 11), 124, 'latin1')
  block.write(octal(0, 11), 136, 'latin1')
  block.write(' '.repeat(8), 148, 'latin1')
  block.write('0', 156, 'latin1')
  block.write('ustar\x0000', 257, 'latin1')
  block.write(octal(0, 7), 329, 'latin1')
  block.write(octal(0, 7), 337, 'latin1')
  block.write(prefix, 345, 155, 'latin1')
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return block
}

/** Zero bytes that fill the last block of a file. */
export const paddingOf = (size: number): Buffer => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK)

/** Two zero blocks. */
export const tarEnd = (): Buffer => Buffer.alloc(2 * BLOCK)

const textAt = (block: Buffer, from: number, length: number): string =>
  block.toString('latin1', from, from + length).replace(/\0.*$/s, '')

/** Path and size of a header that is exactly as `tarHeader` writes it; null for any other block. */
export function readTarHeader(block: Buffer): { path: string; size: number } | null {
  const prefix = textAt(block, 345, 155)
  const name = textAt(block, 0, 100)
  const digits = textAt(block, 124, 12)
  if (!/^[0-7]{11}$/.test(digits)) return null
  const found = { path: prefix ? `${prefix}/${name}` : name, size: Number.parseInt(digits, 8) }
  return tarHeader(found.path, found.size).equals(block) ? found : null
}
