/** A serial as it is compared: width, case, spaces and hyphens are what people and contractors vary. */
export const plainSerial = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\-‐‑–—―−ー_]/g, '')

export type SerialComparison = {
  /** The very same on both sides. */
  same: string[]
  /** The same thing written differently: only width, case, spaces or hyphens differ. */
  similar: { register: string; certificate: string }[]
  /** In the register, not on the certificate. */
  missing: string[]
  /** On the certificate, not among what was to be disposed of. */
  unknown: string[]
  /** Named more than once on the certificate. */
  twice: string[]
}

/** Compares the serials of a disposal certificate with those of the register. Both sides keep their own order. */
export function compareSerials(register: readonly string[], certificate: readonly string[]): SerialComparison {
  const listed = Map.groupBy(certificate, plainSerial)
  const result: SerialComparison = { same: [], similar: [], missing: [], unknown: [], twice: [] }
  const wanted = new Set<string>()
  for (const serial of new Set(register)) {
    const key = plainSerial(serial)
    if (key === '' || wanted.has(key)) continue
    wanted.add(key)
    const found = listed.get(key)
    if (found === undefined) result.missing.push(serial)
    else if (found.includes(serial)) result.same.push(serial)
    else result.similar.push({ register: serial, certificate: found[0] ?? '' })
  }
  for (const [key, found] of listed) {
    const [first] = found
    if (key === '' || first === undefined) continue
    if (!wanted.has(key)) result.unknown.push(first)
    if (found.length > 1) result.twice.push(first)
  }
  return result
}

/** Serials from pasted text: one a line, or separated by commas, tabs or semicolons; numbering such as `1.` before them is left off. */
export const serialsOfText = (text: string): string[] =>
  text
    .split(/[\n\r,、;；\t]+/)
    .map((part) => part.trim().replace(/^[(（]?[0-9０-９]{1,3}[.)．）]\s*/, ''))
    .filter((part) => part !== '')
