const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const END_OF_CHAIN = 0xfffffffe
const DIRECTORY_ENTRY_BYTES = 128
const MOST_DIRECTORY_SECTORS = 4096

export function isOle(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte)
}

/**
 * Names of the streams and storages in an OLE2 compound file ([MS-CFB] 2.2 header, 2.6 directory).
 * A damaged file gives the names found so far.
 */
export function oleEntryNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 512) return []
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) return []
  const sectorBytes = 1 << shift
  const names: string[] = []
  let sector = view.getUint32(48, true)
  for (let count = 0; sector < END_OF_CHAIN && count < MOST_DIRECTORY_SECTORS; count++) {
    const offset = (sector + 1) * sectorBytes
    if (offset + sectorBytes > bytes.length) break
    for (let at = offset; at < offset + sectorBytes; at += DIRECTORY_ENTRY_BYTES) {
      const nameBytes = view.getUint16(at + 64, true)
      if (nameBytes < 2 || nameBytes > 64) continue
      names.push(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + nameBytes - 2)))
    }
    sector = nextSector(view, sector, sectorBytes)
  }
  return names
}

/** Follows the allocation table; only the 109 table sectors listed in the header are consulted, enough for 7 MB of directory. */
function nextSector(view: DataView, sector: number, sectorBytes: number): number {
  const perTable = sectorBytes / 4
  const table = Math.floor(sector / perTable)
  if (table >= 109) return END_OF_CHAIN
  const tableSector = view.getUint32(76 + table * 4, true)
  const at = (tableSector + 1) * sectorBytes + (sector % perTable) * 4
  return tableSector < END_OF_CHAIN && at + 4 <= view.byteLength ? view.getUint32(at, true) : END_OF_CHAIN
}
