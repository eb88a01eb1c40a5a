import type { Tx } from '../../core/db/database.ts'
import type { Day } from '../../core/dates/days.ts'
import { formatWareki } from '../../core/dates/wareki.ts'
import { documentErrors } from './documents.errors.ts'
import { dayBefore } from './documents.rules.ts'

/**
 * Ends the confirmed revision before. It stays in force until the new one's day, so a revision decided ahead leaves no gap; one that is
 * replaced on its own first day (a corrected reading) was in force on no day.
 * @throws {AppError} 422 where a later text is confirmed already.
 */
export async function supersede(
  tx: Tx,
  { documentId, effectiveFrom, today }: { documentId: string; effectiveFrom: Day; today: Day },
) {
  const row = await tx
    .selectFrom('revision')
    .select(['id', 'state', 'effectiveFrom', 'effectiveTo'])
    .where('documentId', '=', documentId)
    .where('state', '=', 'confirmed')
    .where('effectiveTo', 'is', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  if (row.effectiveFrom !== null && row.effectiveFrom > effectiveFrom) {
    throw documentErrors('olderThanCurrent', { day: formatWareki(row.effectiveFrom), iso: row.effectiveFrom }, [
      { path: 'effectiveFrom', message: '' },
    ])
  }
  const effectiveTo = dayBefore(effectiveFrom)
  // `standingOf` reads the days; the state follows at once only where the day has come.
  const state = effectiveFrom <= today ? ('superseded' as const) : row.state
  await tx.updateTable('revision').set({ effectiveTo, state }).where('id', '=', row.id).execute()
  return { id: row.id, before: { state: row.state, effectiveTo: row.effectiveTo }, after: { state, effectiveTo } }
}
