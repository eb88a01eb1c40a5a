import { hash } from 'node:crypto'

/**
 * A SHA-256 hash of the tree: 32 bytes as 32 characters of Latin-1. Node makes and takes such a text three times as fast as a Buffer, and a tree of
 * a million leaves has three million of them.
 */
export type Hash = string

export const hashFrom = (bytes: Uint8Array): Hash => Buffer.from(bytes).toString('latin1')
export const hashBytes = (value: Hash): Buffer => Buffer.from(value, 'latin1')
export const hashFromHex = (hex: string): Hash => Buffer.from(hex, 'hex').toString('latin1')
export const hashHex = (value: Hash): string => Buffer.from(value, 'latin1').toString('hex')

const leafInput = Buffer.alloc(33)
const nodeInput = Buffer.alloc(65, 1)

/** RFC 6962 §2.1: the hash of a leaf whose data is a row's 32-byte digest. */
export function leafHash(digest: Hash): Hash {
  leafInput.write(digest, 1, 'latin1')
  return hash('sha256', leafInput, 'binary')
}

/** RFC 6962 §2.1: the hash of an inner node. */
export function nodeHash(left: Hash, right: Hash): Hash {
  nodeInput.write(left, 1, 'latin1')
  nodeInput.write(right, 33, 'latin1')
  return hash('sha256', nodeInput, 'binary')
}

/** RFC 6962 §2.1: the root of a tree without leaves. */
const emptyRoot: Hash = hash('sha256', '', 'binary')

/** What has to be known of a tree to append to it: the roots of its complete subtrees, the largest first, one for each bit of the size. */
export type Frontier = { size: number; hashes: Hash[] }

export const emptyFrontier = (): Frontier => ({ size: 0, hashes: [] })

/** How many complete subtrees a tree of a size falls into. */
const bits = (size: number): number => size.toString(2).replaceAll('0', '').length

/** Adds one leaf in place; costs two node hashes at most on average, O(log n) at worst. */
export const append = (frontier: Frontier, leaf: Hash): void => appendPart(frontier, leaf, 1)

/** Adds a complete subtree of `length` leaves, a power of two of which the size is a multiple. */
export function appendPart(frontier: Frontier, root: Hash, length: number): void {
  let node = root
  for (let rest = frontier.size / length; rest % 2 === 1; rest = (rest - 1) / 2)
    node = nodeHash(frontier.hashes.pop()!, node)
  frontier.hashes.push(node)
  frontier.size += length
}

/** The root of the tree so far. */
export function rootOf({ hashes }: Frontier): Hash {
  let root: Hash | undefined
  for (let at = hashes.length - 1; at >= 0; at--) root = root === undefined ? hashes[at]! : nodeHash(hashes[at]!, root)
  return root ?? emptyRoot
}

export const frontierBytes = ({ hashes }: Frontier): Buffer => Buffer.from(hashes.join(''), 'latin1')

/** @returns undefined where the bytes cannot be those of a tree of this size. */
export function readFrontier(size: number, bytes: Uint8Array): Frontier | undefined {
  const text = hashFrom(bytes)
  if (text.length !== 32 * bits(size)) return undefined
  return { size, hashes: Array.from({ length: bits(size) }, (_, at) => text.slice(32 * at, 32 * at + 32)) }
}

/** The root over leaves given as a whole. */
export function treeRoot(leaves: readonly Hash[]): Hash {
  const frontier = emptyFrontier()
  for (const leaf of leaves) append(frontier, leaf)
  return rootOf(frontier)
}
