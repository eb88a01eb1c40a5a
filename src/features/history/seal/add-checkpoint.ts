import { sql } from 'kysely'
import type { Services } from '../../../core/context.ts'
import type { Tx } from '../../../core/db/database.ts'
import { dayOf } from '../../../core/dates/days.ts'
import { checkpointKeyPurpose, originOf, type Signer, signCheckpoint, signerFrom } from './note.rules.ts'
import { type Frontier, hashBytes, rootOf } from './tree.rules.ts'

const MINUTE_MS = 60_000

/** The organisation's key for checkpoints; its name is their origin line. */
export const signerOf = ({ keyOf }: Pick<Services, 'keyOf'>, organisation: { id: string; code: string }): Signer =>
  signerFrom(originOf(organisation.code), keyOf(checkpointKeyPurpose(organisation.id)))

/** Whether a grown tree is to be signed: once a minute at most, and at once where a month has begun. */
const isDue = (last: Date | undefined, now: Date): boolean =>
  last === undefined ||
  now.getTime() - last.getTime() >= MINUTE_MS ||
  dayOf(last.toISOString()).slice(0, 7) !== dayOf(now.toISOString()).slice(0, 7)

/** Signs the tree where it has grown since the last checkpoint and one is due. @returns whether it did. */
export async function addCheckpoint(
  tx: Tx,
  services: Services,
  organisationId: string,
  tree: Frontier,
): Promise<boolean> {
  const { rows } = await sql<{ code: string; size: number | null; at: Date | null }>`
    select o.code, c.size, c.at from organisation o
    left join lateral (select size, at from checkpoint order by size desc limit 1) c on true`.execute(tx)
  const last = rows[0]
  const now = services.clock.now()
  if (!last || tree.size === (last.size ?? 0) || !isDue(last.at ?? undefined, now)) return false
  const root = rootOf(tree)
  const note = signCheckpoint(signerOf(services, { id: organisationId, code: last.code }), tree.size, root)
  await tx
    .insertInto('checkpoint')
    .values({ organisationId, size: tree.size, root: hashBytes(root), note, at: now })
    .execute()
  return true
}
