const MOST_FILES = 40
const MOST_BYTES = 45 * 1024 ** 2

/** Files in uploads that the server takes: not too many, not too large together. */
export function portions<One extends { size: number }>(files: readonly One[]): One[][] {
  const found: One[][] = []
  let bytes = 0
  for (const file of files) {
    const last = found.at(-1)
    if (!last || last.length >= MOST_FILES || bytes + file.size > MOST_BYTES) {
      found.push([file])
      bytes = file.size
    } else {
      last.push(file)
      bytes += file.size
    }
  }
  return found
}
