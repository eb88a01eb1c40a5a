import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { payloadDigest } from '../../../core/history-payload.ts'
import { leafMac } from './leaf-mac.rules.ts'
import { type Hash, hashBytes, hashFrom, hashFromHex, leafHash, treeRoot } from './tree.rules.ts'
import { type MarkedLeaf, type StoredLeaf, type Target, verifyStored } from './verify.rules.ts'

type Leaf = StoredLeaf & MarkedLeaf
const key = Buffer.alloc(32, 3)
const foreignKey = Buffer.alloc(32, 4)

const leafOf = (index: number, text: string, macKey = key): Leaf => {
  const salt = '00112233445566778899aabbccddeeff'
  const digest = hashFrom(payloadDigest(salt, text))
  const leaf = leafHash(digest)
  const row = { id: `row ${text}`, digest, salt, payload: text }
  return { index, historyId: row.id, leaf, mac: leafMac(macKey, index, hashBytes(leaf), null), frontier: null, row }
}
const history = (texts: readonly string[]): Leaf[] => texts.map((text, index) => leafOf(index, text))
/** What somebody does who knows the whole design but not the key: every hash is made anew. */
const remade = (leaves: readonly Leaf[]): Leaf[] =>
  leaves.map(({ row }, index) => leafOf(index, row?.payload ?? '', foreignKey))
const targetOf = (leaves: readonly Leaf[], size: number): Target => ({
  size,
  root: treeRoot(leaves.slice(0, size).map(({ leaf }) => leaf)),
})

/** A history of distinct rows, two sizes at which checkpoints were taken, and a place below the first of them. */
const cases = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 40 })
  .chain((texts) =>
    fc.record({
      texts: fc.constant(texts),
      size: fc.integer({ min: 2, max: texts.length }),
      at: fc.nat(),
      other: fc.nat(),
      text: fc.uuid(),
      knows: fc.boolean(),
    }),
  )

type Case = { texts: string[]; size: number; at: number; other: number; text: string }
/** Each kind of tampering, with the first row that it touches. */
const tamperings: Record<string, (leaves: Leaf[], given: Case) => { leaves: Leaf[]; first: number }> = {
  'a payload is changed': (leaves, { at, text }) => ({
    leaves: leaves.with(at, { ...leaves[at]!, row: { ...leaves[at]!.row!, payload: text } }),
    first: at,
  }),
  'a row is deleted': (leaves, { at }) => ({ leaves: leaves.toSpliced(at, 1), first: at }),
  'a row is inserted': (leaves, { at, text }) => ({
    leaves: leaves.toSpliced(at, 0, leafOf(at, text, foreignKey)),
    first: at,
  }),
  'two rows change places': (leaves, { at, other }) => ({
    leaves: leaves.with(at, leaves[other]!).with(other, leaves[at]!),
    first: Math.min(at, other),
  }),
  'the tail is cut off': (leaves, { at }) => ({ leaves: leaves.slice(0, at), first: at }),
  'an older copy is put back and continued': (leaves, { at, text }) => ({
    leaves: [...leaves.slice(0, at), ...leaves.slice(at).map((_, n) => leafOf(at + n, `${text}${n}`))],
    first: at,
  }),
}

describe('verification against an earlier checkpoint', () => {
  it('says nothing of a history that was only appended to', () => {
    fc.assert(
      fc.property(cases, ({ texts, size, other }) => {
        const leaves = history(texts)
        const targets = [targetOf(leaves, size), targetOf(leaves, (other % texts.length) + 1)]
        expect(verifyStored({ leaves, targets }, key)).toEqual([])
      }),
    )
  })

  it.each(Object.entries(tamperings))(
    'finds that %s, hashes made anew or not, and names the first row',
    (_, tamper) => {
      fc.assert(
        fc.property(cases, (given) => {
          const at = given.at % given.size
          const other = (at + 1 + (given.other % (given.size - 1))) % given.size
          const leaves = history(given.texts)
          const targets = [targetOf(leaves, given.size)]
          const tampered = tamper(leaves, { ...given, at, other })
          const stored = given.knows
            ? remade(tampered.leaves).map((leaf, n) => (n < tampered.first ? leaves[n]! : leaf))
            : tampered.leaves
          const [first] = verifyStored({ leaves: stored, targets }, key)
          // Rows under good marks are ours: an older copy that our own installation continued differs from the checkpoint somewhere below it.
          const ours = first?.kind === 'rewritten' && first.index === 0 && first.to === given.size - 1
          expect(first && (ours || first.index === tampered.first)).toBe(true)
          // Without the key it is found all the same.
          expect(verifyStored({ leaves: stored, targets })).not.toEqual([])
        }),
        { numRuns: 300 },
      )
    },
  )

  it('tells the stretch between the last checkpoint that agrees and the first that does not', () => {
    const leaves = history(['a', 'b', 'c', 'd', 'e', 'f'])
    const targets = [2, 4, 6].map((size) => targetOf(leaves, size))
    const forged = remade(leaves.with(3, leafOf(3, 'x')))
    expect(verifyStored({ leaves: forged, targets })).toEqual([{ kind: 'rewritten', index: 2, id: null, to: 3 }])
  })

  it('takes a purged row by its digest, but not with another digest', () => {
    const leaves = history(['a', 'b', 'c'])
    const targets = [targetOf(leaves, 3)]
    const purge = (leaf: Leaf, digest: Hash): Leaf => ({
      ...leaf,
      row: { ...leaf.row!, salt: '', payload: null, digest },
    })
    expect(verifyStored({ leaves: leaves.with(1, purge(leaves[1]!, leaves[1]!.row!.digest)), targets }, key)).toEqual(
      [],
    )
    const wrong = purge(leaves[1]!, hashFromHex('ab'.repeat(32)))
    expect(verifyStored({ leaves: leaves.with(1, wrong), targets }, key)[0]).toMatchObject({
      kind: 'badLeaf',
      index: 1,
    })
  })
})
