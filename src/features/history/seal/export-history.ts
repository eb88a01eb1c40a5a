import { sql } from 'kysely'
import type { Services } from '../../../core/context.ts'
import { addDays, type Day, dayOf } from '../../../core/dates/days.ts'
import type { Tx } from '../../../core/db/database.ts'
import { signerOf } from './add-checkpoint.ts'
import { type BundleCheckpoint, type BundleHead, rowLine } from './bundle.rules.ts'
import { bundleReadme } from './bundle.readme.ts'
import { completeParts, consistencyProof, rootsOver } from './proof.rules.ts'
import { readSigningKeys } from './signing-keys.queries.ts'
import { signerOfNote } from './signing-keys.rules.ts'
import { readCheckpoints, readLeaves, readTreeFacts, type StoredCheckpoint } from './stored.queries.ts'
import { type Hash, hashFromHex, hashHex } from './tree.rules.ts'

const BATCH = 5000

export type Exported = { from: number; to: number; size: number; rows: number }

/**
 * Writes the rows of the days `from` to `to`, as far as a checkpoint covers them, with all that shows their place in the tree.
 * @returns null where no such row is covered by a checkpoint yet.
 */
export function exportHistory(
  services: Services,
  organisationId: string,
  days: { from: Day; to: Day },
  write: (lines: string) => void,
): Promise<Exported | null> {
  return services.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      await sql`select set_config('app.organisation', ${organisationId}, true)`.execute(tx)
      const checkpoints = await readCheckpoints(tx)
      const final = checkpoints.at(-1)
      const range = final && (await rangeOf(tx, days, final.size))
      if (!final || !range) return null
      const { code } = await readTreeFacts(tx)
      const rootOfPart = rootsOver(await readLeafHashes(tx, final.size))
      const parts = (from: number, to: number) =>
        completeParts(from, to).map((part) => hashHex(rootOfPart(part.from, part.to)))
      const keys = await readSigningKeys(tx)
      const signer = signerOf(services, { id: organisationId, code })
      const head: BundleHead = {
        type: 'bundle',
        format: 'sakimori-history/1',
        readme: bundleReadme,
        origin: signer.name,
        verifierKey: signerOfNote(final.note, keys)?.verifierKey ?? signer.verifierKey,
        keys: keys.map(({ size, verifierKey, note }) => ({ size, verifierKey, note })),
        ...range,
        size: final.size,
        before: parts(0, range.from),
        after: parts(range.to, final.size),
        note: final.note,
      }
      write(`${JSON.stringify(head)}\n`)
      for (const { size, note, at } of worthGiving(checkpoints)) {
        const proof = consistencyProof(rootOfPart, size, final.size).map(hashHex)
        write(
          `${JSON.stringify({ type: 'checkpoint', note, at: at.toISOString(), proof } satisfies BundleCheckpoint)}\n`,
        )
      }
      await writeRows(tx, range, write)
      return { ...range, size: final.size, rows: range.to - range.from }
    })
}

async function writeRows(tx: Tx, range: { from: number; to: number }, write: (lines: string) => void): Promise<void> {
  for (let from = range.from; from < range.to; from += BATCH) {
    const leaves = await readLeaves(tx, from, Math.min(from + BATCH, range.to))
    write(leaves.flatMap((leaf) => (leaf.row ? [`${rowLine({ ...leaf, row: leaf.row })}\n`] : [])).join(''))
  }
}

/** The last of every day: whoever kept one of them finds it again, and a bundle does not grow with every minute. */
function worthGiving(checkpoints: readonly StoredCheckpoint[]): StoredCheckpoint[] {
  const day = ({ at }: StoredCheckpoint) => dayOf(at.toISOString())
  return checkpoints.filter((one, at) => at === checkpoints.length - 1 || day(one) !== day(checkpoints[at + 1]!))
}

async function rangeOf(
  tx: Tx,
  { from, to }: { from: Day; to: Day },
  size: number,
): Promise<{ from: number; to: number } | null> {
  const { rows } = await sql<{ from: number | null; to: number }>`
    select min(l.index) as "from", max(l.index) + 1 as "to" from history_leaf l
    join history h on h.organisation_id = l.organisation_id and h.id = l.history_id
    where l.index < ${size} and h.at >= ${`${from}T00:00:00+09:00`}::timestamptz and h.at < ${`${addDays(to, 1)}T00:00:00+09:00`}::timestamptz`.execute(
    tx,
  )
  const row = rows[0]
  return row && row.from !== null ? { from: row.from, to: row.to } : null
}

async function readLeafHashes(tx: Tx, size: number): Promise<Hash[]> {
  const hashes: Hash[] = []
  for (let from = 0; from < size; from += 10 * BATCH) {
    const { rows } = await sql<{ leaves: string }>`
      select coalesce(string_agg(encode(leaf_hash, 'hex'), ''), '') as leaves from (
        select leaf_hash from history_leaf where index >= ${from} and index < ${Math.min(from + 10 * BATCH, size)} order by index) l`.execute(
      tx,
    )
    const text = rows[0]?.leaves ?? ''
    for (let at = 0; at < text.length; at += 64) hashes.push(hashFromHex(text.slice(at, at + 64)))
  }
  return hashes
}
