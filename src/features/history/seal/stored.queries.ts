import { sql } from 'kysely'
import type { Tx } from '../../../core/db/database.ts'
import { type Hash, hashFrom } from './tree.rules.ts'
import type { MarkedLeaf, StoredLeaf } from './verify.rules.ts'

/**
 * The payload of row `h` put together as core/history-payload.ts does, in the order of its members' names. Microseconds that the application
 * never writes stay visible. The casts to json refuse a column that was made into text and no longer holds one JSON value.
 */
const payload = sql`concat('{"action":', to_json(h.action), ',"actor":', h.actor::json, ',"after":', coalesce(h.after::json, 'null'),
  ',"at":"', replace(to_char(h.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), '000Z', 'Z'), '","before":', coalesce(h.before::json, 'null'),
  ',"disclosure":', to_json(h.disclosure::text), ',"id":"', h.id, '","subjectId":"', h.subject_id, '","subjectKind":', to_json(h.subject_kind),
  ',"unitId":', coalesce('"' || h.unit_id::text || '"', 'null'), '}')`

export type LineBatch = { count: number; first: number; last: number; lines: string; digests: string; leaves: string }

/**
 * Leaves `from` up to `to` as one text, a line each (salt and payload), with the hash of all stored digests and of all stored leaf hashes: a
 * driver that makes an object of every row would take longer than all the hashing.
 */
export async function readLines(tx: Tx, from: number, to: number): Promise<LineBatch> {
  const { rows } = await sql<LineBatch>`
    select count(*)::int as count, coalesce(min(index), -1)::int as first, coalesce(max(index), -1)::int as last,
      coalesce(string_agg(coalesce(line, ''), e'\n'), '') as lines,
      encode(sha256(coalesce(string_agg(digest, ''::bytea), ''::bytea)), 'hex') as digests,
      encode(sha256(coalesce(string_agg(leaf_hash, ''::bytea), ''::bytea)), 'hex') as leaves
    from (select h.index, h.leaf_hash, h.digest, case when h.purged_at is null then concat(encode(h.salt, 'hex'), ${payload}) end as line
      from (select l.index, l.leaf_hash, h.* from history_leaf l left join history h on h.organisation_id = l.organisation_id and h.id = l.history_id
        where l.index >= ${from} and l.index < ${to} order by l.index offset 0) h) rows`.execute(tx)
  return rows[0]!
}

export type LeafRow = StoredLeaf & MarkedLeaf

type Raw = {
  index: number
  historyId: string
  leafHash: Buffer
  mac: Buffer
  frontier: Buffer | null
  id: string | null
  digest: Buffer
  salt: Buffer
  payload: string
  purged: boolean
  legacy: boolean
}

/** Leaves `from` up to `to`, each with its row, for finding out which one is wrong and for an export. */
export async function readLeaves(tx: Tx, from: number, to: number): Promise<LeafRow[]> {
  const { rows } = await sql<Raw>`
    select l.index, l.history_id, l.leaf_hash, l.mac, l.frontier, h.id, h.digest, h.salt, ${payload} as payload,
      h.purged_at is not null as purged, h.mac is null as legacy
    from history_leaf l left join history h on h.organisation_id = l.organisation_id and h.id = l.history_id
    where l.index >= ${from} and l.index < ${to} order by l.index`.execute(tx)
  return rows.map(({ index, historyId, leafHash, mac, frontier, ...row }) => ({
    index,
    historyId,
    leaf: hashFrom(leafHash),
    mac,
    frontier,
    row: row.id === null ? null : storedRow({ ...row, id: row.id }),
  }))
}

const storedRow = ({
  id,
  digest,
  salt,
  payload: text,
  purged,
  legacy,
}: Pick<Raw, 'digest' | 'salt' | 'payload' | 'purged' | 'legacy'> & { id: string }) => ({
  id,
  digest: hashFrom(digest),
  salt: salt.toString('hex'),
  payload: purged ? null : text,
  legacy,
})

export type UnsealedRow = { row: NonNullable<StoredLeaf['row']>; at: Date; mac: Buffer | null }

/** Rows without a place in the tree, the oldest first; `total` counts all of them. */
export async function readUnsealed(tx: Tx, limit: number): Promise<{ total: number; rows: UnsealedRow[] }> {
  const { rows } = await sql<Omit<Raw, 'mac' | 'id'> & { id: string; at: Date; rowMac: Buffer | null; total: number }>`
    select h.id, h.at, h.digest, h.salt, h.mac as row_mac, ${payload} as payload, h.purged_at is not null as purged, h.mac is null as legacy,
      count(*) over () as total
    from history h where not exists (select from history_leaf l where l.organisation_id = h.organisation_id and l.history_id = h.id)
    order by h.seq limit ${limit}`.execute(tx)
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map((row) => ({ row: storedRow(row), at: row.at, mac: row.rowMac })),
  }
}

export type StoredCheckpoint = { size: number; root: Hash; note: string; at: Date }

export async function readCheckpoints(tx: Tx): Promise<StoredCheckpoint[]> {
  const { rows } = await sql<{
    size: number
    root: Buffer
    note: string
    at: Date
  }>`select size, root, note, at from checkpoint order by size`.execute(tx)
  return rows.map((row) => ({ ...row, root: hashFrom(row.root) }))
}

/** `legacy`: rows without a mark may still be waiting for their place, see seal-history.ts. */
export type TreeFacts = { code: string; leaves: number; purged: number; legacy: boolean }

export async function readTreeFacts(tx: Tx): Promise<TreeFacts> {
  const { rows } = await sql<TreeFacts>`
    select o.code, (select coalesce(max(index) + 1, 0) from history_leaf) as leaves,
      (select count(*)::int from history where purged_at is not null) as purged,
      coalesce((select h.mac is null from history_leaf l left join history h on h.organisation_id = l.organisation_id and h.id = l.history_id
        order by l.index desc limit 1), true) as legacy
    from organisation o`.execute(tx)
  return rows[0]!
}
