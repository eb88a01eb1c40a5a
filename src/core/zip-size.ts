import { Unzip, UnzipInflate } from 'fflate'

const CHUNK = 64 * 1024

/** Whether a ZIP file unpacks to at most `most` bytes. Counted by unpacking, since what a file says of itself may be wrong. */
export function inflatesWithin(bytes: Uint8Array, most: number): boolean {
  let total = 0
  let broken = false
  const unzip = new Unzip((file) => {
    file.ondata = (error, data) => {
      if (error) broken = true
      else total += data.length
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length && total <= most && !broken; at += CHUNK)
      unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length)
  } catch {
    // What cannot be unpacked is told apart by the reader that follows.
    return total <= most
  }
  return total <= most
}
