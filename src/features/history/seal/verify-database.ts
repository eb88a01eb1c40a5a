import { hash } from 'node:crypto'
import { sql } from 'kysely'
import type { Services } from '../../../core/context.ts'
import type { Tx } from '../../../core/db/database.ts'
import { rowKeyPurpose, rowMac } from '../../../core/history-payload.ts'
import { signerOf } from './add-checkpoint.ts'
import { leafKeyPurpose } from './leaf-mac.rules.ts'
import { isKeyLost } from './lost-key.ts'
import { originOf, readCheckpoint } from './note.rules.ts'
import { keysAreOurs, readSigningKeys } from './signing-keys.queries.ts'
import { type SigningKey, signerOfNote } from './signing-keys.rules.ts'
import { readCheckpoints, readLeaves, readLines, readTreeFacts, readUnsealed } from './stored.queries.ts'
import { type Hash, hashBytes, hashHex, leafHash } from './tree.rules.ts'
import {
  checkLeaf,
  checkRow,
  doubtful,
  firstUnmarked,
  inOrder,
  type Problem,
  type Target,
  treeProblems,
  type Walk,
  walkTree,
} from './verify.rules.ts'

const BATCH = 5000
const UNSEALED_LIMIT = 10_000

export type HistoryReport = {
  organisation: string
  verifierKey: string
  /** Keys that signed from so many rows on, the first one first. */
  keys: { size: number; verifierKey: string }[]
  /** The secret that signed last is not there: see `sakimori history new-key`. */
  keyLost: boolean
  /** So many rows bear marks of a key that is gone: that they are ours is shown by the checkpoints only. */
  unchecked: number
  sealed: number
  /** Committed, but not in the tree yet; a few seconds' worth where the application runs. */
  unsealed: number
  purged: number
  root: string
  checkpoints: number
  /** Sizes of the checkpoints that were brought along and agreed with. */
  compared: number[]
  problems: Problem[]
}

/** Checks what the database holds of one organisation, in one snapshot, against its own checkpoints and those brought along. */
export function verifyDatabase(
  services: Services,
  organisationId: string,
  notes: readonly string[] = [],
): Promise<HistoryReport> {
  return services.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      await sql`select set_config('app.organisation', ${organisationId}, true)`.execute(tx)
      return verifyIn(tx, services, organisationId, notes)
    })
}

async function verifyIn(
  tx: Tx,
  services: Services,
  organisationId: string,
  notes: readonly string[],
): Promise<HistoryReport> {
  const facts = await readTreeFacts(tx)
  const { verifierKey } = signerOf(services, { id: organisationId, code: facts.code })
  const kept = await readSigningKeys(tx)
  const keyLost = await isKeyLost(tx, verifierKey)
  const keys = kept.length > 0 ? kept : [{ size: 0, verifierKey, note: null }]
  const stored = await readCheckpoints(tx)
  const own = checkNotes(
    [...stored, ...keys.flatMap(({ note }) => (note === null ? [] : [{ note }]))],
    keys,
    facts.code,
  )
  const brought = checkNotes(
    notes.map((note) => ({ note })),
    keys,
    facts.code,
  )
  const walk = walkTree([...own.targets, ...brought.targets])
  const problems = await walkRows(tx, walk, facts.leaves)
  // Marks made with a key that is gone cannot be asked any more.
  const unchecked = keyLost ? facts.leaves : Math.min(keys.at(-1)?.size ?? 0, facts.leaves)
  const stretch = doubtful(walk, problems)
  const marked = stretch && stretch.to > unchecked ? { ...stretch, from: Math.max(stretch.from, unchecked) } : null
  const located = await locate(tx, services.keyOf(leafKeyPurpose(organisationId)), marked)
  const rowKey = keyLost ? null : services.keyOf(rowKeyPurpose(organisationId))
  const unsealed = await checkUnsealed(tx, rowKey, facts.legacy)
  const found = [
    ...problems,
    ...treeProblems(walk, problems, located),
    ...own.bad.map((index): Problem => ({ kind: 'badCheckpoint', index, id: null })),
    ...brought.bad.map((index): Problem => ({ kind: 'foreignCheckpoint', index, id: null })),
    ...unsealed.problems,
    ...(keyLost || keysAreOurs(services, organisationId, kept)
      ? []
      : [{ kind: 'badKey' as const, index: keys.at(-1)?.size ?? null, id: null }]),
  ]
  return {
    organisation: facts.code,
    verifierKey: keyLost ? (keys.at(-1)?.verifierKey ?? verifierKey) : verifierKey,
    keys: keys.map(({ size, verifierKey: key }) => ({ size, verifierKey: key })),
    keyLost,
    unchecked,
    sealed: facts.leaves,
    unsealed: unsealed.total,
    purged: facts.purged,
    root: hashHex(walk.root()),
    checkpoints: stored.length,
    compared: brought.targets
      .map(({ size }) => size)
      .filter((size) => size <= (walk.disagrees === undefined ? walk.size : walk.agreed)),
    problems: inOrder(found),
  }
}

async function locate(tx: Tx, key: Buffer, stretch: { from: number; to: number } | null): Promise<Problem | null> {
  for (let from = stretch?.from ?? 0; stretch && from < stretch.to; from += BATCH) {
    const found = firstUnmarked(key, await readLeaves(tx, from, Math.min(from + BATCH, stretch.to)), from)
    if (found) return found
  }
  return null
}

/** Notes that bear our signature and say what their row says become targets; of the others the size is told, null where it cannot be read. */
function checkNotes(
  notes: readonly { note: string; size?: number; root?: Hash }[],
  keys: readonly SigningKey[],
  code: string,
): { targets: Target[]; bad: (number | null)[] } {
  const targets: Target[] = []
  const bad: (number | null)[] = []
  for (const { note, size, root } of notes) {
    const read = readCheckpoint(note)
    const good = read !== undefined && read.origin === originOf(code) && signerOfNote(note, keys) !== undefined
    if (good && (size ?? read.size) === read.size && (root ?? read.root) === read.root) targets.push(read)
    else bad.push(size ?? read?.size ?? null)
  }
  return { targets, bad }
}

/** All rows through the tree; the next batch is read while this one is hashed. Row by row only where a batch is not what it should be. */
async function walkRows(tx: Tx, walk: Walk, leaves: number): Promise<Problem[]> {
  const problems: Problem[] = []
  let ahead = readLines(tx, 0, BATCH)
  for (let from = 0; from < leaves; from += BATCH) {
    const to = Math.min(from + BATCH, leaves)
    const batch = await ahead
    if (to < leaves) ahead = readLines(tx, to, to + BATCH)
    const lines = batch.lines.split('\n')
    const whole =
      batch.count === to - from && batch.first === from && batch.last === to - 1 && lines.length === batch.count
    const hashes = whole ? leavesOf(lines, batch) : null
    if (hashes) for (const leaf of hashes) walk.push(leaf)
    else {
      await ahead
      problems.push(...checkRows(await readLeaves(tx, from, to), walk, from, to))
      if (problems.some(({ kind, id }) => kind === 'deleted' && id === null)) return problems
    }
  }
  await ahead
  return problems
}

/** The leaves of a batch, computed from its payloads; null where a stored digest or leaf hash differs or a payload is not there. */
function leavesOf(lines: readonly string[], { digests, leaves }: { digests: string; leaves: string }): Hash[] | null {
  const computed = lines.map((line) => hash('sha256', line, 'binary'))
  const hashes = computed.map(leafHash)
  const same = (all: readonly Hash[], stored: string) => hash('sha256', hashBytes(all.join(''))) === stored
  return same(computed, digests) && same(hashes, leaves) ? hashes : null
}

function checkRows(rows: Awaited<ReturnType<typeof readLeaves>>, walk: Walk, from: number, to: number): Problem[] {
  const problems: Problem[] = []
  for (const [at, row] of rows.entries()) {
    if (row.index !== from + at) break
    const { leaf, problem } = checkLeaf(row)
    if (problem) problems.push(problem)
    walk.push(leaf)
  }
  // Without a leaf no later one has its place: the rest cannot be told.
  if (walk.size < to) problems.push({ kind: 'deleted', index: walk.size, id: null })
  return problems
}

async function checkUnsealed(
  tx: Tx,
  key: Buffer | null,
  legacy: boolean,
): Promise<{ total: number; problems: Problem[] }> {
  const { total, rows } = await readUnsealed(tx, UNSEALED_LIMIT)
  const problems = rows.flatMap(({ row, mac }): Problem[] => {
    if (mac === null ? !legacy : key !== null && !rowMac(key, hashBytes(row.digest)).equals(mac))
      return [{ kind: 'forged', index: null, id: row.id }]
    return checkRow(row) ? [] : [{ kind: 'changed', index: null, id: row.id }]
  })
  return { total, problems }
}
