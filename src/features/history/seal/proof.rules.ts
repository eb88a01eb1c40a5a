import { type Hash, nodeHash } from './tree.rules.ts'

/** The largest power of two below n (RFC 6962 §2.1). */
const split = (n: number): number => 2 ** Math.ceil(Math.log2(n) - 1)

type Part = { from: number; to: number }

/** A complete subtree, by the leaves that it covers. */
export type RootOfPart = (from: number, to: number) => Hash

/** Every complete subtree is hashed once, so that any number of proofs costs no more than the tree itself. */
export function rootsOver(leaves: readonly Hash[]): RootOfPart {
  const levels: (readonly Hash[])[] = [leaves]
  for (let below = leaves; below.length > 1; levels.push(below)) {
    below = Array.from({ length: Math.floor(below.length / 2) }, (_, at) =>
      nodeHash(below[2 * at]!, below[2 * at + 1]!),
    )
  }
  return (from, to) =>
    completeParts(from, to)
      .map((part) => levels[Math.log2(part.to - part.from)]![part.from / (part.to - part.from)]!)
      .reduceRight((right, left) => nodeHash(left, right))
}

/** RFC 6962 §2.1.1: the audit path of a leaf in the tree of the first `size` leaves, from the leaf upward. */
export function inclusionProof(rootOf: RootOfPart, index: number, size: number): Hash[] {
  const path = (at: number, { from, to }: Part): Hash[] => {
    if (to - from === 1) return []
    const middle = from + split(to - from)
    return at < middle
      ? [...path(at, { from, to: middle }), rootOf(middle, to)]
      : [...path(at, { from: middle, to }), rootOf(from, middle)]
  }
  return path(index, { from: 0, to: size })
}

/** RFC 9162 §2.1.3.2: whether a leaf stands at `index` in the tree of `size` leaves with this root. */
export function includes(leaf: Hash, index: number, size: number, proof: readonly Hash[], root: Hash): boolean {
  if (index < 0 || index >= size) return false
  let [at, last, node] = [index, size - 1, leaf]
  for (const sibling of proof) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      node = nodeHash(sibling, node)
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)]
    } else node = nodeHash(node, sibling)
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return last === 0 && node === root
}

/** RFC 6962 §2.1.2: that the tree of `first` leaves is the beginning of the one of `size`. */
export function consistencyProof(rootOf: RootOfPart, first: number, size: number): Hash[] {
  const sub = (m: number, { from, to }: Part, whole: boolean): Hash[] => {
    if (m === to - from) return whole ? [] : [rootOf(from, to)]
    const middle = from + split(to - from)
    return from + m <= middle
      ? [...sub(m, { from, to: middle }, whole), rootOf(middle, to)]
      : [...sub(from + m - middle, { from: middle, to }, false), rootOf(from, middle)]
  }
  return first === 0 || first === size ? [] : sub(first, { from: 0, to: size }, true)
}

/** RFC 9162 §2.1.4.2: whether the tree with `firstRoot` is the beginning of the tree with `root`. */
export function extendsTree(
  first: { size: number; root: Hash },
  later: { size: number; root: Hash },
  proof: readonly Hash[],
): boolean {
  if (first.size > later.size || first.size < 1) return false
  if (first.size === later.size) return proof.length === 0 && first.root === later.root
  const path = Number.isInteger(Math.log2(first.size)) ? [first.root, ...proof] : [...proof]
  let [at, last] = [first.size - 1, later.size - 1]
  while (at % 2 === 1) [at, last] = [(at - 1) / 2, Math.floor(last / 2)]
  const start = path.shift()
  if (start === undefined) return false
  let [old, recent] = [start, start]
  for (const sibling of path) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      ;[old, recent] = [nodeHash(sibling, old), nodeHash(sibling, recent)]
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)]
    } else recent = nodeHash(recent, sibling)
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return last === 0 && old === first.root && recent === later.root
}

/** The complete subtrees that cover leaves `from` up to `to`, left to right; each begins at a multiple of its own length. */
export function completeParts(from: number, to: number): Part[] {
  const parts: Part[] = []
  for (let at = from; at < to;) {
    let length = 1
    while (at % (length * 2) === 0 && at + length * 2 <= to) length *= 2
    parts.push({ from: at, to: at + length })
    at += length
  }
  return parts
}
