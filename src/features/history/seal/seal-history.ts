import { sql } from 'kysely'
import type { Services } from '../../../core/context.ts'
import { inScope, type Tx } from '../../../core/db/database.ts'
import { rowKeyPurpose, rowMac } from '../../../core/history-payload.ts'
import { leafKeyPurpose, leafMac } from './leaf-mac.rules.ts'
import { addCheckpoint, signerOf } from './add-checkpoint.ts'
import { isKeyLost } from './lost-key.ts'
import { addSigningKey, readSigningKeys } from './signing-keys.queries.ts'
import type { SigningKey } from './signing-keys.rules.ts'
import {
  append,
  emptyFrontier,
  type Frontier,
  frontierBytes,
  hashBytes,
  hashFrom,
  leafHash,
  readFrontier,
} from './tree.rules.ts'

const BATCH = 5000

/** The tables do not hold what was sealed: nothing is signed over it until somebody has looked (`sakimori history verify`). */
export class SealBroken extends Error {
  override name = 'SealBroken'
}

export type Sealed = { added: number; size: number; checkpoint: boolean }

/**
 * Gives the committed rows of one organisation their places in the tree, in the order of commits, and signs a checkpoint where one is due.
 * Safe to run in several processes at once. @throws {SealBroken}
 */
export async function sealHistory(services: Services, organisationId: string): Promise<Sealed> {
  let added = 0
  for (;;) {
    const step = await inScope(services.db, organisationId, (tx) => sealBatch(tx, services, organisationId))
    added += step.added
    if (step.added < BATCH) return { ...step, added }
  }
}

async function sealBatch(tx: Tx, services: Services, organisationId: string): Promise<Sealed> {
  const lock = await sql<{ got: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`history.seal ${organisationId}`}, 0)) as got`.execute(tx)
  if (!lock.rows[0]?.got) return { added: 0, size: 0, checkpoint: false }
  const key = services.keyOf(leafKeyPurpose(organisationId))
  const keys = await readSigningKeys(tx)
  const { frontier, legacy, from } = await readTree(tx, key, keys.at(-1)?.size ?? 0)
  const rowKey = services.keyOf(rowKeyPurpose(organisationId))
  const found = await unsealedRows(tx, from)
  // What the application did not write has no place in its history; verify names it.
  const rows = found.filter(({ digest, mac }) => (mac === null ? legacy : rowMac(rowKey, digest).equals(mac)))
  if (rows.length > 0) await requireOwnKey(tx, services, organisationId, keys)
  await appendRows(tx, organisationId, frontier, rows, key)
  const last = found.length < BATCH
  const checkpoint = last && (await addCheckpoint(tx, services, organisationId, frontier))
  return { added: rows.length, size: frontier.size, checkpoint }
}

/** Gives rows the next places in the tree, each under our mark. */
async function appendRows(
  tx: Tx,
  organisationId: string,
  frontier: Frontier,
  rows: readonly Pick<Unsealed, 'id' | 'digest'>[],
  key: Buffer,
): Promise<void> {
  const leaves = rows.map(({ id, digest }, at) => {
    const leaf = leafHash(hashFrom(digest))
    append(frontier, leaf)
    const end = at === rows.length - 1 ? frontierBytes(frontier) : null
    const index = frontier.size - 1
    return { index, id, leaf: hashBytes(leaf), end, mac: leafMac(key, index, hashBytes(leaf), end) }
  })
  if (leaves.length > 0) await insertLeaves(tx, organisationId, leaves)
}

/** Rows that wait for their place when a new key begins: who wrote them cannot be checked any more. @returns how many */
export async function adoptUnsealed(tx: Tx, ctx: Services, organisationId: string, tree: Frontier): Promise<number> {
  const key = ctx.keyOf(leafKeyPurpose(organisationId))
  for (let adopted = 0; ;) {
    const rows = await unsealedRows(tx, '0')
    await appendRows(tx, organisationId, tree, rows, key)
    adopted += rows.length
    if (rows.length < BATCH) return adopted
  }
}

/** The whole tree from its leaves, whoever marked them. @throws {SealBroken} where one is missing */
export async function rebuildTree(tx: Tx): Promise<Frontier> {
  const { rows } = await sql<{ size: number }>`select coalesce(max(index) + 1, 0) as size from history_leaf`.execute(tx)
  return rebuild(tx, rows[0]?.size ?? 0)
}

/** The first key is written down when sealing begins; where another was used last, somebody has to decide (`sakimori history new-key`). */
async function requireOwnKey(
  tx: Tx,
  services: Services,
  organisationId: string,
  keys: readonly SigningKey[],
): Promise<void> {
  const { code } = await tx.selectFrom('organisation').select('code').executeTakeFirstOrThrow()
  const { verifierKey } = signerOf(services, { id: organisationId, code })
  if (await isKeyLost(tx, verifierKey)) throw new SealBroken('the signing key is another one')
  if (keys.length === 0) await addSigningKey(tx, services, organisationId, [], { size: 0, verifierKey, note: null })
}

type Last = {
  index: number
  leafHash: Buffer
  mac: Buffer
  frontier: Buffer | null
  signed: number
  legacy: boolean
  xact: string
}
/** `from`: the transaction of the last leaf; no unsealed row is of an earlier one. */
type Left = { frontier: Frontier; legacy: boolean; from: string }

/**
 * The tree as it was left, from its last leaf; from all leaves where the end of a run is missing. Rows without a mark are from before there were
 * marks (`legacy`): they begin the tree, and none may follow one that has a mark. Leaves before `since` bear the mark of an earlier key.
 */
async function readTree(tx: Tx, key: Buffer, since: number): Promise<Left> {
  const { rows } = await sql<Last>`
    select l.index, l.leaf_hash, l.mac, l.frontier, (select coalesce(max(size), 0) from checkpoint) as signed, h.mac is null as legacy,
      case when h.xact < pg_snapshot_xmin(pg_current_snapshot()) then h.xact else '0' end::text as xact
    from history_leaf l join history h on h.organisation_id = l.organisation_id and h.id = l.history_id
    order by l.index desc limit 1`.execute(tx)
  const last = rows[0]
  if (!last) {
    const signed = await tx.selectFrom('checkpoint').select('size').limit(1).execute()
    if (signed.length > 0) throw new SealBroken('leaves are missing')
    return { frontier: emptyFrontier(), legacy: true, from: '0' }
  }
  if (last.signed > last.index + 1) throw new SealBroken('leaves are missing')
  if (last.index >= since && !leafMac(key, last.index, last.leafHash, last.frontier).equals(last.mac))
    throw new SealBroken('the last leaf is not ours')
  const frontier = last.frontier && readFrontier(last.index + 1, last.frontier)
  return { frontier: frontier ?? (await rebuild(tx, last.index + 1)), legacy: last.legacy, from: last.xact }
}

async function rebuild(tx: Tx, size: number): Promise<Frontier> {
  const frontier = emptyFrontier()
  while (frontier.size < size) {
    const { rows } = await sql<{ index: number; leafHash: Buffer }>`
      select index, leaf_hash from history_leaf where index >= ${frontier.size} order by index limit ${BATCH}`.execute(
      tx,
    )
    if (rows.length === 0 || rows.some(({ index }, at) => index !== frontier.size + at))
      throw new SealBroken('leaves are missing')
    for (const { leafHash: leaf } of rows) append(frontier, hashFrom(leaf))
  }
  return frontier
}

type Unsealed = { id: string; digest: Buffer; mac: Buffer | null }

/**
 * Rows whose place is settled: every transaction below the snapshot's xmin has ended, so none can come before them any more. A row that claims
 * a transaction yet to come was brought in from another server (a restore); then the last leaf's transaction says nothing either (`from` is 0).
 * `from` is a value and not a subquery: it has to bound the index, or an idle round would read the whole history.
 */
async function unsealedRows(tx: Tx, from: string): Promise<Unsealed[]> {
  const { rows } = await sql<Unsealed>`
    select h.id, h.digest, h.mac from history h
    where h.xact >= ${from}::text::xid8
      and (h.xact < pg_snapshot_xmin(pg_current_snapshot()) or h.xact >= pg_snapshot_xmax(pg_current_snapshot()))
      and not exists (select from history_leaf l where l.organisation_id = h.organisation_id and l.history_id = h.id)
    order by h.xact, h.seq limit ${BATCH}`.execute(tx)
  return rows
}

type NewLeaf = { index: number; id: string; leaf: Buffer; mac: Buffer; end: Buffer | null }

async function insertLeaves(tx: Tx, organisationId: string, leaves: readonly NewLeaf[]): Promise<void> {
  await sql`
    insert into history_leaf (organisation_id, index, history_id, leaf_hash, mac, frontier)
    select ${organisationId}, * from unnest(${leaves.map((one) => one.index)}::bigint[], ${leaves.map((one) => one.id)}::uuid[],
      ${leaves.map((one) => one.leaf)}::bytea[], ${leaves.map((one) => one.mac)}::bytea[], ${leaves.map((one) => one.end)}::bytea[])`.execute(
    tx,
  )
}
