import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { withinReach } from '../../core/query.ts'
import { dutyErrors } from '../duties/duty.errors.ts'
import { dutySubject, type LoadedDuty } from '../duties/duty.subject.ts'

/** The duty, which everybody may name. @throws {AppError} 404 */
export async function dutyOf(tx: Tx, id: string): Promise<LoadedDuty> {
  const duty = await dutySubject.find(tx, id)
  if (!duty) throw fail('notFound')
  return duty
}

/** What the verb of whoever asks covers. */
export const reachOf = (ctx: Context): 'all' | ReadonlySet<string> => ctx.access.get('exemptions.ask') ?? new Set()

/** Evidence that stands on the duty, on an object within reach. @throws {AppError} 422 */
export async function requireEvidence(
  tx: Tx,
  reach: 'all' | ReadonlySet<string>,
  { dutyId, evidenceId }: { dutyId: string; evidenceId: string | null },
  field: string,
): Promise<void> {
  if (evidenceId === null) return
  const { rows } = await sql`
    select from signal s left join object o on o.organisation_id = s.organisation_id and o.id = s.object_id
    where s.id = ${evidenceId}::uuid and s.duty_id = ${dutyId}::uuid and s.kind = 'evidence' and s.retracted_at is null
      and ${withinReach(reach, 'o.unitId')} limit 1`.execute(tx)
  if (rows.length === 0) throw dutyErrors('evidenceNotOnDuty', {}, [{ path: field, message: '' }])
}
