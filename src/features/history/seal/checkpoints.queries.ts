import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../../core/context.ts'
import type { Tx } from '../../../core/db/database.ts'
import { fail } from '../../../core/errors.ts'
import { query } from '../../../core/query.ts'
import type { checkpointView } from '../history.contract.ts'
import { signerOf } from './add-checkpoint.ts'
import { readSigningKeys } from './signing-keys.queries.ts'
import { signerOfNote } from './signing-keys.rules.ts'

type View = z.output<typeof checkpointView>
type Row = { size: number; root: Buffer; note: string; at: Date }
type SignedBy = { organisation: { name: string; code: string }; verifierKey: string }

const viewOf = ({ size, root, note, at }: Row): View => ({
  size,
  root: root.toString('hex'),
  note,
  at: at.toISOString(),
})

/** The organisation with the key that signed the checkpoint: an earlier one where the secret was lost since. */
async function signedBy(ctx: Context, tx: Tx, note: string | undefined): Promise<SignedBy> {
  const organisation = await tx.selectFrom('organisation').select(['name', 'code']).executeTakeFirstOrThrow()
  const kept = note === undefined ? undefined : signerOfNote(note, await readSigningKeys(tx))
  const own = signerOf(ctx, { id: ctx.organisationId, code: organisation.code })
  return { organisation, verifierKey: kept?.verifierKey ?? own.verifierKey }
}

/** The last checkpoint of every month in Japanese time: what is printed for the file. The latest of all is the first of them. */
export const readMonthlyCheckpoints = (ctx: Context): Promise<SignedBy & { checkpoints: View[] }> =>
  query(ctx, 'history.read', async (tx) => {
    const { rows } = await sql<Row>`
      select c.size, c.root, c.note, c.at
      from generate_series(
        (select date_trunc('month', min(at) at time zone 'Asia/Tokyo') from checkpoint),
        (select max(at) at time zone 'Asia/Tokyo' from checkpoint), interval '1 month') as month
      cross join lateral (
        select size, root, note, at from checkpoint
        where at >= month at time zone 'Asia/Tokyo' and at < (month + interval '1 month') at time zone 'Asia/Tokyo'
        order by at desc, size desc limit 1) c
      order by c.size desc`.execute(tx)
    return { ...(await signedBy(ctx, tx, rows[0]?.note)), checkpoints: rows.map(viewOf) }
  })

/** One checkpoint by the number of rows that it covers. @throws {AppError} 404 */
export const readCheckpointSheet = (ctx: Context, size: string): Promise<SignedBy & { checkpoint: View }> =>
  query(ctx, 'history.read', async (tx) => {
    const { rows } = /^[1-9]\d{0,14}$/.test(size)
      ? await sql<Row>`select size, root, note, at from checkpoint where size = ${size}`.execute(tx)
      : { rows: [] }
    const [row] = rows
    if (!row) throw fail('notFound')
    return { ...(await signedBy(ctx, tx, row.note)), checkpoint: viewOf(row) }
  })
