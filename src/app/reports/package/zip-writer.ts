import { createHash } from 'node:crypto'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** What is packed already gains nothing from packing it again. */
const PACKED = /\.(?:pdf|xlsx|docx|pptx|zip|png|jpe?g|gif|webp|mp4)$/i

/**
 * A zip that grows file by file, with the SHA-256 of each; between files other work gets its turn. Names are UTF-8.
 * `finish` adds SHA256SUMS.txt, in the form that `sha256sum -c` reads.
 */
export function openZip(now: Date) {
  const chunks: Uint8Array[] = []
  const sums: string[] = []
  const names = new Set<string>()
  let failure: Error | null = null
  const zip = new Zip((error, chunk) => {
    if (error) failure = error
    else chunks.push(chunk)
  })
  const put = (path: string, bytes: Uint8Array): void => {
    if (names.has(path)) throw new Error(`twice in the package: ${path}`)
    names.add(path)
    const entry = PACKED.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 })
    entry.mtime = now
    zip.add(entry)
    entry.push(bytes, true)
    if (failure) throw failure
  }
  return {
    add: async (path: string, bytes: Uint8Array): Promise<void> => {
      put(path, bytes)
      sums.push(`${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`)
      await new Promise((resolve) => setImmediate(resolve))
    },
    finish: (): Uint8Array => {
      put('SHA256SUMS.txt', new TextEncoder().encode(sums.toSorted().join('')))
      zip.end()
      if (failure) throw failure
      return Buffer.concat(chunks)
    },
  }
}
export type OpenZip = ReturnType<typeof openZip>
