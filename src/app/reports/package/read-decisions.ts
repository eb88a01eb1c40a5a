import { sql } from 'kysely'
import type { Context } from '../../../core/context.ts'
import type { Tx } from '../../../core/db/database.ts'
import type { Moment } from '../../../features/duties/as-of.rules.ts'
import { readVerifierKey } from './verifier-key.ts'
import type { PackageContent, PackageDecision } from './content.types.ts'

/** What was decided until the day and known then. */
export async function readDecisions(tx: Tx, moment: Moment): Promise<PackageDecision[]> {
  const { rows } = await sql<PackageDecision>`
    select d.subject, d.decided_on, d.decided_by, d.place, r.document_number, r.disclosure, r.retention_years
    from decision d join record r on r.organisation_id = d.organisation_id and r.id = d.id
    where d.decided_on <= ${moment.asOf}::date and d.recorded_at <= ${new Date(moment.knownMs)} order by d.decided_on desc, d.id desc`.execute(
    tx,
  )
  return rows
}

/** The newest signed checkpoint made by then; null where there was none yet. */
export async function readLastCheckpoint(tx: Tx, ctx: Context, knownAt: string): Promise<PackageContent['checkpoint']> {
  const { rows } = await sql<{ size: number; note: string; at: Date }>`
    select size, note, at from checkpoint where at <= ${new Date(knownAt)} order by size desc limit 1`.execute(tx)
  const [last] = rows
  return last ? { ...last, verifierKey: await readVerifierKey(tx, ctx, last.note) } : null
}
