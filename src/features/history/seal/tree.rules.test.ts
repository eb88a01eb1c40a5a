import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completeParts, consistencyProof, extendsTree, includes, inclusionProof, rootsOver } from './proof.rules.ts'
import {
  append,
  emptyFrontier,
  frontierBytes,
  type Hash,
  hashFromHex,
  hashHex,
  nodeHash,
  readFrontier,
  rootOf,
  treeRoot,
} from './tree.rules.ts'
import { hash } from 'node:crypto'

// The eight leaves and their roots that implementations of RFC 6962 test with (certificate-transparency, transparency-dev/merkle).
const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const leafOf = (hex: string): Hash => hashFromHex(hash('sha256', Buffer.from(`00${hex}`, 'hex')))
const leaves = inputs.map(leafOf)
const manyLeaves = (n: number): Hash[] => Array.from({ length: n }, (_, at) => leafOf(at.toString(16).padStart(8, '0')))

describe('the tree of RFC 6962', () => {
  it('has the known roots at every size', () => {
    expect(roots.map((_, size) => hashHex(treeRoot(leaves.slice(0, size))))).toEqual(roots)
  })

  it('gives the known audit paths and consistency proofs', () => {
    expect(inclusionProof(rootsOver(leaves), 0, 8).map(hashHex)).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ])
    expect(consistencyProof(rootsOver(leaves), 6, 8).map(hashHex)).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ])
  })

  it('is the same appended to in runs, the frontier stored between them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }), (first, more) => {
        const all = manyLeaves(first + more)
        const before = emptyFrontier()
        for (const leaf of all.slice(0, first)) append(before, leaf)
        const after = readFrontier(first, frontierBytes(before))!
        for (const leaf of all.slice(first)) append(after, leaf)
        expect(rootOf(after)).toBe(treeRoot(all))
      }),
    )
    expect(readFrontier(3, Buffer.alloc(32))).toBeUndefined()
  })
})

describe('proofs', () => {
  const sizes = fc.tuple(fc.integer({ min: 1, max: 130 }), fc.nat()).map(([size, at]) => ({ size, at: at % size }))

  it('show a leaf at its own place and no other', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), ({ size, at }, wrong) => {
        const all = manyLeaves(size)
        const proof = inclusionProof(rootsOver(all), at, size)
        expect(includes(all[at]!, at, size, proof, treeRoot(all))).toBe(true)
        if (wrong % size !== at) expect(includes(all[at]!, wrong % size, size, proof, treeRoot(all))).toBe(false)
        expect(includes(leafOf('ff'), at, size, proof, treeRoot(all))).toBe(false)
        expect(includes(all[at]!, at, size, [...proof, leaves[0]!], treeRoot(all))).toBe(false)
      }),
    )
  })

  it('show that a tree only grew, and fail where a leaf of the first changed', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), ({ size, at }, changed) => {
        const all = manyLeaves(size)
        const first = at + 1
        const proof = consistencyProof(rootsOver(all), first, size)
        const earlier = { size: first, root: treeRoot(all.slice(0, first)) }
        expect(extendsTree(earlier, { size, root: treeRoot(all) }, proof)).toBe(true)
        const forged = all.with(changed % first, leafOf('ff'))
        const later = { size, root: treeRoot(forged) }
        expect(extendsTree(earlier, later, consistencyProof(rootsOver(forged), first, size))).toBe(false)
      }),
    )
  })

  it('cover a range by complete subtrees', () => {
    fc.assert(
      fc.property(sizes, ({ size, at }) => {
        const parts = completeParts(at, size)
        expect(parts.map(({ from }) => from)).toEqual([...parts.keys()].map((n) => parts[n - 1]?.to ?? at))
        expect(parts.at(-1)?.to).toBe(size)
        expect(parts.every(({ from, to }) => from % (to - from) === 0 && Number.isInteger(Math.log2(to - from)))).toBe(
          true,
        )
      }),
    )
    expect(completeParts(0, 7)).toEqual([
      { from: 0, to: 4 },
      { from: 4, to: 6 },
      { from: 6, to: 7 },
    ])
    expect(nodeHash(leaves[0]!, leaves[1]!)).toBe(treeRoot(leaves.slice(0, 2)))
  })
})
