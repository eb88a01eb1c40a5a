import { createHash } from 'node:crypto'
import { canonicalJson } from '../../../core/canonical-json.ts'
import { payloadDigest } from '../../../core/history-payload.ts'
import { leafMac } from './leaf-mac.rules.ts'
import { append, emptyFrontier, type Frontier, type Hash, hashBytes, hashFrom, leafHash, rootOf } from './tree.rules.ts'

export const problemKinds = [
  'changed',
  'deleted',
  'replaced',
  'truncated',
  'forged',
  'rewritten',
  'foreignCheckpoint',
  'badCheckpoint',
  'badKey',
  'badLeaf',
  'proof',
] as const
/** What is wrong and, where it can be told, with which row; `to` where only the stretch of rows can. */
export type Problem = { kind: (typeof problemKinds)[number]; index: number | null; id: string | null; to?: number }

export type StoredRow = {
  id: string
  digest: Hash
  /** Hexadecimal digits. */
  salt: string
  /** The canonical text; null where it was purged after its retention. */
  payload: string | null
  /** Written before rows bore a mark: jsonb had reordered its members, the salt was hashed as bytes. */
  legacy?: boolean
}
export type StoredLeaf = { index: number; historyId: string; leaf: Hash; row: StoredRow | null }

const legacyDigest = ({ salt, payload }: StoredRow): Hash =>
  hashFrom(
    createHash('sha256')
      .update(Buffer.from(salt, 'hex'))
      .update(canonicalJson(JSON.parse(payload ?? 'null')))
      .digest(),
  )

const digestOf = (row: StoredRow): Hash =>
  row.payload === null ? row.digest : row.legacy ? legacyDigest(row) : hashFrom(payloadDigest(row.salt, row.payload))

/** Whether a row's payload is the one that was hashed; a purged one cannot be asked any more. */
export const checkRow = (row: StoredRow): boolean => digestOf(row) === row.digest

/** Computes a row's leaf anew, from its payload where it is there, and compares what is stored on the way. */
export function checkLeaf({ index, historyId, leaf, row }: StoredLeaf): { leaf: Hash; problem: Problem | null } {
  const problem = (kind: Problem['kind']): Problem => ({ kind, index, id: historyId })
  if (row === null || row.id !== historyId) return { leaf, problem: problem('deleted') }
  const digest = digestOf(row)
  const computed = leafHash(digest)
  if (digest !== row.digest) return { leaf: computed, problem: problem('changed') }
  return { leaf: computed, problem: computed === leaf ? null : problem('badLeaf') }
}

export type Target = { size: number; root: Hash }

/** A tree that is grown leaf by leaf and compared with checkpoints on its way. */
export type Walk = {
  readonly size: number
  readonly root: () => Hash
  /** A copy, to append to elsewhere. */
  readonly frontier: () => Frontier
  push: (leaf: Hash) => void
  /** The last size at which it agreed with a checkpoint. */
  readonly agreed: number
  /** The size of the first checkpoint that it did not agree with. */
  readonly disagrees: number | undefined
  /** Checkpoints beyond what was pushed. */
  readonly beyond: () => Target[]
}

export function walkTree(targets: readonly Target[], start: Frontier = emptyFrontier()): Walk {
  const sorted = targets.toSorted((a, b) => a.size - b.size)
  const tree = start
  let next = sorted.findIndex(({ size }) => size >= tree.size)
  if (next < 0) next = sorted.length
  let agreed = start.size
  let disagrees: number | undefined
  const compare = () => {
    for (; sorted[next]?.size === tree.size; next++) {
      if (disagrees !== undefined) continue
      if (rootOf(tree) === sorted[next]?.root) agreed = tree.size
      else disagrees = tree.size
    }
  }
  compare()
  return {
    get size() {
      return tree.size
    },
    get agreed() {
      return agreed
    },
    get disagrees() {
      return disagrees
    },
    root: () => rootOf(tree),
    frontier: () => ({ size: tree.size, hashes: [...tree.hashes] }),
    push: (leaf) => {
      append(tree, leaf)
      if (sorted[next]?.size === tree.size) compare()
    },
    beyond: () => sorted.slice(next),
  }
}

export type MarkedLeaf = { index: number; historyId: string; leaf: Hash; mac: Buffer; frontier: Buffer | null }

/** The first leaf of a stretch that this installation did not seal at this place. */
export function firstUnmarked(key: Buffer, leaves: readonly MarkedLeaf[], from: number): Problem | null {
  for (const [at, { index, historyId, leaf, mac, frontier }] of leaves.entries()) {
    if (index !== from + at || !leafMac(key, index, hashBytes(leaf), frontier).equals(mac))
      return { kind: 'replaced', index: from + at, id: historyId }
  }
  return null
}

/** Problems in the order of the rows; those of no row come last. */
export const inOrder = (problems: readonly Problem[]): Problem[] =>
  problems.toSorted((a, b) => (a.index ?? Infinity) - (b.index ?? Infinity))

export type StoredHistory = {
  leaves: readonly (StoredLeaf & Partial<Pick<MarkedLeaf, 'mac' | 'frontier'>>)[]
  targets: readonly Target[]
}

/** Checks a history held in memory from its first row; a bundle is read into one, and the tests tamper with one. */
export function verifyStored({ leaves, targets }: StoredHistory, macKey?: Buffer): Problem[] {
  const problems: Problem[] = []
  const walk = walkTree(targets)
  for (const leaf of leaves) {
    if (leaf.index !== walk.size) {
      problems.push({ kind: 'deleted', index: walk.size, id: null })
      break
    }
    const checked = checkLeaf(leaf)
    if (checked.problem) problems.push(checked.problem)
    walk.push(checked.leaf)
  }
  const marked = leaves.flatMap(({ index, historyId, leaf, mac, frontier }) =>
    mac ? [{ index, historyId, leaf, mac, frontier: frontier ?? null }] : [],
  )
  const stretch = doubtful(walk, problems)
  const located = macKey && stretch ? firstUnmarked(macKey, marked.slice(stretch.from, stretch.to), stretch.from) : null
  return inOrder([...problems, ...treeProblems(walk, problems, located)])
}

/** The rows among which the first bad one lies where something is wrong at all: after the last checkpoint that agreed. */
export const doubtful = (walk: Walk, known: readonly Problem[]): { from: number; to: number } | null =>
  known.length > 0 || walk.disagrees !== undefined || walk.beyond().length > 0
    ? { from: walk.agreed, to: walk.disagrees ?? walk.size }
    : null

/** What the roots and marks say beyond the rows: a tail that is gone, or a stretch that was made anew as a whole. */
export function treeProblems(walk: Walk, known: readonly Problem[], located: Problem | null): Problem[] {
  const knownBefore = (index: number) => known.some((one) => one.index !== null && one.index < index)
  const first = located && !knownBefore((located.index ?? 0) + 1) ? [located] : []
  const { agreed, disagrees } = walk
  const blind: Problem[] =
    disagrees !== undefined && !located && !knownBefore(disagrees)
      ? [{ kind: 'rewritten', index: agreed, id: null, to: disagrees - 1 }]
      : []
  const gone: Problem[] =
    walk.beyond().length > 0 && !known.some(({ kind }) => kind === 'deleted')
      ? [{ kind: 'truncated', index: walk.size, id: null }]
      : []
  return [...first, ...blind, ...gone]
}
