import { createHmac } from 'node:crypto'

/** The purpose of the key under which the sealer marks its leaves. */
export const leafKeyPurpose = (organisationId: string): string => `history-leaf/${organisationId}`

/**
 * Marks a leaf as sealed by this installation at this place. A root says that something in a tree was changed, not where: whoever recomputes
 * a whole tree cannot recompute these, so that the first row of the forgery can be named.
 */
export function leafMac(key: Buffer, index: number, leaf: Uint8Array, frontier: Uint8Array | null): Buffer {
  const place = Buffer.alloc(8)
  place.writeBigUInt64BE(BigInt(index))
  const mac = createHmac('sha256', key).update(place).update(leaf)
  if (frontier) mac.update(frontier)
  return mac.digest()
}
