import { z } from 'zod'
import { readCheckpoint } from './note.rules.ts'
import { type SigningKey, signerOfNote } from './signing-keys.rules.ts'
import { completeParts, extendsTree } from './proof.rules.ts'
import { appendPart, type Frontier, type Hash, hashFromHex, hashHex, rootOf } from './tree.rules.ts'
import { checkLeaf, inOrder, type Problem, type StoredLeaf, type Target, type Walk, walkTree } from './verify.rules.ts'

const hex = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().int().nonnegative()

/** First line of a bundle. `before` and `after` are the roots of the complete subtrees left and right of its rows. */
const bundleHead = z.object({
  type: z.literal('bundle'),
  format: z.literal('sakimori-history/1'),
  readme: z.string(),
  origin: z.string(),
  verifierKey: z.string(),
  /** Keys that signed before the one above, each from so many rows on; the last is the one above. */
  keys: z.array(z.object({ size: count, verifierKey: z.string(), note: z.string().nullable() })).default([]),
  from: count,
  to: count,
  size: count,
  before: z.array(hex),
  after: z.array(hex),
  note: z.string(),
})
/** `proof`: RFC 6962 consistency proof from this checkpoint to that of the first line. */
const bundleCheckpoint = z.object({
  type: z.literal('checkpoint'),
  note: z.string(),
  at: z.string(),
  proof: z.array(hex),
})
const bundleRow = z.object({
  type: z.literal('row'),
  index: count,
  id: z.string(),
  salt: z.string(),
  payload: z.string().nullable(),
  digest: hex,
  leaf: hex,
  legacy: z.boolean().optional(),
})
export type BundleHead = z.output<typeof bundleHead>
export type BundleCheckpoint = z.output<typeof bundleCheckpoint>

export const rowLine = ({ index, leaf, row }: StoredLeaf & { row: NonNullable<StoredLeaf['row']> }): string =>
  JSON.stringify({
    type: 'row',
    index,
    id: row.id,
    salt: row.salt,
    payload: row.payload,
    digest: hashHex(row.digest),
    leaf: hashHex(leaf),
    ...(row.legacy ? { legacy: true } : {}),
  } satisfies z.output<typeof bundleRow>)

export type BundleReport = Pick<BundleHead, 'origin' | 'verifierKey' | 'from' | 'to' | 'size'> & {
  rows: number
  purged: number
  checkpoints: number
  compared: number[]
  problems: Problem[]
}

const parse = <T>(schema: z.ZodType<T>, line: string): T | undefined => {
  try {
    return schema.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}

export type BundleReader = { push: (line: string) => void; end: () => BundleReport }

/**
 * Checks a bundle line by line, with nothing else at hand but checkpoints that somebody kept.
 * @returns undefined where the first line is not that of a bundle.
 */
export function readBundle(first: string, kept: readonly string[]): BundleReader | undefined {
  const head = parse(bundleHead, first)
  if (!head || head.from > head.to || head.to > head.size) return undefined
  const problems: Problem[] = []
  const whole: (Target & { proof: Hash[] })[] = []
  const brought = checkKept(head, kept, problems)
  let walk: Walk | undefined
  let broken = false
  let [rows, purged] = [0, 0]
  // Checkpoints come before rows, so that the tree meets them on its way.
  const begin = () =>
    (walk ??= walkTree(
      [...whole, ...brought, ...notesOfKeys(head)].filter(({ size }) => size > head.from && size <= head.to),
      startOf(head, problems),
    ))
  const pushRow = (line: string) => {
    const row = parse(bundleRow, line)
    const tree = begin()
    if (broken) return
    if (!row || row.index !== tree.size) {
      broken = true
      problems.push({ kind: 'deleted', index: tree.size, id: null })
      return
    }
    const { index, id, salt, payload, digest, leaf, legacy } = row
    const stored = { id, salt, payload, digest: hashFromHex(digest), legacy: legacy === true }
    const checked = checkLeaf({ index, historyId: id, leaf: hashFromHex(leaf), row: stored })
    // The payload names its row itself.
    const named = payload === null || payloadId(payload) === id
    const problem = checked.problem ?? (named ? null : { kind: 'changed' as const, index, id })
    if (problem) problems.push(problem)
    tree.push(checked.leaf)
    rows++
    if (payload === null) purged++
  }
  return {
    push: (line) => {
      const checkpoint = walk === undefined ? parse(bundleCheckpoint, line) : undefined
      if (!checkpoint) return pushRow(line)
      const read = readCheckpoint(checkpoint.note)
      if (!read || read.origin !== head.origin || !signerOfNote(checkpoint.note, keysOf(head)))
        problems.push({ kind: 'badCheckpoint', index: read?.size ?? null, id: null })
      else whole.push({ ...read, proof: checkpoint.proof.map(hashFromHex) })
    },
    end: () => {
      const tree = begin()
      if (!broken && tree.size !== head.to) problems.push({ kind: 'truncated', index: tree.size, id: null })
      const final = finalRoot(head, tree)
      const note = readCheckpoint(head.note)
      const signed =
        note?.size === head.size && note.origin === head.origin && signerOfNote(head.note, keysOf(head)) !== undefined
      const known = () => problems.some(({ index }) => index !== null)
      if (!signed) problems.push({ kind: 'badCheckpoint', index: head.size, id: null })
      else if (tree.disagrees !== undefined && !known())
        problems.push({ kind: 'rewritten', index: tree.agreed, id: null, to: tree.disagrees - 1 })
      else if (final !== note.root && !known())
        problems.push({ kind: 'rewritten', index: head.from, id: null, to: head.to - 1 })
      for (const { size, root, proof } of whole) {
        if (note && !extendsTree({ size, root }, note, proof)) problems.push({ kind: 'proof', index: size, id: null })
      }
      const agreed = [...whole, ...(note ? [note] : [])]
      for (const { size, root } of brought) {
        const inside = size > head.from && size <= head.to
        if (!inside && !agreed.some((one) => one.size === size && one.root === root))
          problems.push({ kind: 'proof', index: size, id: null })
      }
      const { origin, verifierKey, from, to, size } = head
      const compared = brought.map((one) => one.size)
      return {
        origin,
        verifierKey,
        from,
        to,
        size,
        rows,
        purged,
        checkpoints: whole.length + 1,
        compared,
        problems: inOrder(problems),
      }
    },
  }
}

const keysOf = ({ keys, verifierKey }: BundleHead): readonly SigningKey[] =>
  keys.length > 0 ? keys : [{ size: 0, verifierKey, note: null }]

/** The tree as it was found whenever a key was replaced. */
const notesOfKeys = (head: BundleHead): Target[] =>
  head.keys.flatMap(({ note }) => {
    const read = note === null ? undefined : readCheckpoint(note)
    return read && note !== null && signerOfNote(note, head.keys) ? [read] : []
  })

function checkKept(head: BundleHead, kept: readonly string[], problems: Problem[]): Target[] {
  return kept.flatMap((note) => {
    const read = readCheckpoint(note)
    if (read?.origin === head.origin && signerOfNote(note, keysOf(head))) return [read]
    problems.push({ kind: 'foreignCheckpoint', index: read?.size ?? null, id: null })
    return []
  })
}

const payloadId = (payload: string): string | undefined => parse(z.object({ id: z.string() }), payload)?.id

function startOf({ from, before }: BundleHead, problems: Problem[]): Frontier {
  const frontier: Frontier = { size: 0, hashes: [] }
  const parts = completeParts(0, from)
  if (parts.length !== before.length) problems.push({ kind: 'proof', index: from, id: null })
  for (const [at, part] of parts.entries()) appendPart(frontier, hashFromHex(before[at] ?? ''), part.to - part.from)
  return frontier
}

/** The root of the whole tree: the rows' own, then the subtrees to their right. */
function finalRoot({ to, size, after }: BundleHead, tree: Walk): Hash | null {
  const parts = completeParts(to, size)
  if (tree.size !== to || parts.length !== after.length) return null
  const frontier = tree.frontier()
  for (const [at, part] of parts.entries()) appendPart(frontier, hashFromHex(after[at]!), part.to - part.from)
  return rootOf(frontier)
}
