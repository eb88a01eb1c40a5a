/** First and last code point of a run that a font has glyphs for. */
type Run = readonly [first: number, last: number]

function runsOf(font: Buffer, at: number): Run[] {
  const format = font.readUInt16BE(at)
  if (format === 12)
    return Array.from({ length: font.readUInt32BE(at + 12) }, (_, n) => {
      const group = at + 16 + 12 * n
      return [font.readUInt32BE(group), font.readUInt32BE(group + 4)]
    })
  return []
}

/**
 * Which letters a TrueType font has, read from its table `cmap` (OpenType 1.9, subtable format 12, which every font with letters
 * beyond the basic plane carries). PDF/A allows no letter without a glyph (ISO 19005-2, 6.2.11.8), so one has to know before.
 */
export function coverOf(font: Buffer): (codePoint: number) => boolean {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, n) => 12 + 16 * n)
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap')
  if (entry === undefined) throw new Error('a font without cmap')
  const cmap = font.readUInt32BE(entry + 8)
  const runs = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, n) =>
    runsOf(font, cmap + font.readUInt32BE(cmap + 4 + 8 * n + 4)),
  )
    .flat()
    .toSorted(([a], [b]) => a - b)
  if (runs.length === 0) throw new Error('a font without a cmap of format 12')
  return (point) => {
    let low = 0
    let high = runs.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const [first, last] = runs[middle]!
      if (point < first) high = middle - 1
      else if (point > last) low = middle + 1
      else return true
    }
    return false
  }
}
