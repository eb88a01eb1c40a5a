import { Inflate } from 'fflate'
import { RefusalError } from '../read-result.ts'

/** Limits against zip bombs; sizes in bytes, `xmlBytes` for a part that is read, ratio = unpacked / packed and looked at from `ratioFrom` bytes on. */
const ZIP_LIMITS = {
  entries: 10_000,
  entryBytes: 100 * 1024 * 1024,
  xmlBytes: 40 * 1024 * 1024,
  totalBytes: 200 * 1024 * 1024,
  ratio: 250,
  ratioFrom: 8 * 1024 * 1024,
}

export type ZipEntry = { name: string; method: number; packedBytes: number; unpackedBytes: number; headerAt: number }

const END_RECORD = 0x06054b50
const CENTRAL_HEADER = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const PIECE_BYTES = 64 * 1024

/**
 * Reads the central directory (APPNOTE 4.3.12) without unpacking and refuses sizes beyond the limits.
 * @throws RefusalError `brokenArchive` or `zipBomb`.
 */
export function listZipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEndRecord(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL_HEADER) throw broken()
    const nameBytes = view.getUint16(at + 28, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes)),
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      unpackedBytes: view.getUint32(at + 24, true),
      headerAt: view.getUint32(at + 42, true),
    })
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  refuseBomb(entries)
  return entries
}

/**
 * Unpacks one entry piece by piece and stops as soon as it yields more than it declared, so a forged size gains nothing.
 * @throws RefusalError `brokenArchive` or `zipBomb`.
 */
export function unzipEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.headerAt + 30 > bytes.length || view.getUint32(entry.headerAt, true) !== LOCAL_HEADER) throw broken()
  const start =
    entry.headerAt + 30 + view.getUint16(entry.headerAt + 26, true) + view.getUint16(entry.headerAt + 28, true)
  const packed = bytes.subarray(start, start + entry.packedBytes)
  if (packed.length < entry.packedBytes) throw broken()
  if (entry.unpackedBytes > ZIP_LIMITS.xmlBytes) {
    throw bomb(`「${entry.name}」だけで40 MBを超えます`, `"${entry.name}" alone has more than 40 MB`)
  }
  // A stored entry has one size only; two different ones are a forgery.
  if (entry.method === 0 && packed.length !== entry.unpackedBytes) throw broken()
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw broken()
  return inflate(packed, entry)
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  const unpacked = new Uint8Array(entry.unpackedBytes)
  let length = 0
  const stream = new Inflate((piece) => {
    if (length + piece.length > entry.unpackedBytes)
      throw bomb(`「${entry.name}」が申告より大きく展開されます`, `"${entry.name}" unpacks to more than it declares`)
    unpacked.set(piece, length)
    length += piece.length
  })
  try {
    for (let at = 0; at < packed.length; at += PIECE_BYTES) {
      stream.push(packed.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= packed.length)
    }
  } catch (error) {
    if (error instanceof RefusalError) throw error
    throw broken()
  }
  if (length !== entry.unpackedBytes) throw broken()
  return unpacked
}

function findEndRecord(view: DataView): number {
  // The record is 22 bytes plus a comment of at most 65,535 bytes.
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) === END_RECORD) return at
  }
  throw broken()
}

function refuseBomb(entries: ZipEntry[]): void {
  if (entries.length > ZIP_LIMITS.entries)
    throw bomb(`ファイルが${entries.length}個入っています`, `it holds ${entries.length} entries`)
  let total = 0
  for (const entry of entries) {
    total += entry.unpackedBytes
    const ratio = entry.unpackedBytes / Math.max(1, entry.packedBytes)
    const tooDense = entry.unpackedBytes > ZIP_LIMITS.ratioFrom && ratio > ZIP_LIMITS.ratio
    if (entry.unpackedBytes > ZIP_LIMITS.entryBytes || total > ZIP_LIMITS.totalBytes || tooDense) {
      const megabytes = Math.round(Math.max(total, entry.unpackedBytes) / 1024 / 1024)
      throw bomb(
        `「${entry.name}」までの展開で${megabytes} MBになります`,
        `unpacking up to "${entry.name}" gives ${megabytes} MB`,
      )
    }
  }
}

function bomb(ja: string, en: string): RefusalError {
  return new RefusalError(
    'zipBomb',
    `ファイルの中身が異常に大きいため、読み取りを止めました（${ja}。上限は1件100 MB、合計200 MB）。入手元を確かめ、Wordで開いて保存し直したものを選んでください。`,
    `Reading was stopped because the contents are abnormally large (${en}; the limit is 100 MB each, 200 MB in all). Check where the file came from, and save it again in Word.`,
  )
}

function broken(): RefusalError {
  return new RefusalError(
    'brokenArchive',
    'ファイルが途中で切れているか壊れています。もう一度入手し、Wordで開けることを確かめてから選んでください。',
    'The file is cut off or damaged. Get it again, check that Word opens it, and choose it.',
  )
}
