import type { Context } from '../../core/context.ts'
import type { Change } from '../../core/command.ts'
import type { Tx } from '../../core/db/database.ts'
import type { Day } from '../../core/dates/days.ts'
import { newId } from '../../core/ids.ts'
import type { Measure } from '../measures/measures.schema.ts'
import { measureHash } from '../measures/sync-measures.ts'
import { termsOf } from './measure-terms.rules.ts'

/**
 * Makes the duties of measures that the organisation does not have yet (one duty per measure, decisions 2).
 * @returns the duty's id for every measure asked for. @param from first day on which the new duties hold.
 */
export async function takeUpMeasures(
  tx: Tx,
  ctx: Context,
  measures: readonly Measure[],
  from: Day,
  record: (change: Change) => void,
): Promise<Map<string, string>> {
  const { organisationId } = ctx
  const now = ctx.clock.now()
  const known = await tx.selectFrom('duty').select(['id', 'measureId']).where('measureId', 'is not', null).execute()
  const ids = new Map(known.map((row) => [row.measureId ?? '', row.id]))
  const missing = measures.filter((measure) => !ids.has(measure.id))
  if (missing.length === 0) return ids
  const duties = missing.map((measure) => ({
    organisationId,
    id: newId(now.getTime()),
    measureId: measure.id,
    title: measure.title.ja,
    objectKind: measure.objects,
    createdAt: now,
  }))
  for (const duty of duties) ids.set(duty.measureId, duty.id)
  const versions = missing.map((measure) => ({
    organisationId,
    id: newId(now.getTime()),
    dutyId: ids.get(measure.id)!,
    validFrom: from,
    validTo: null,
    recordedAt: now,
    measureHash: measureHash(measure),
    ...termsOf(measure),
  }))
  await tx.insertInto('duty').values(duties).execute()
  await tx.insertInto('dutyVersion').values(versions).execute()
  duties.forEach((duty, index) =>
    record({
      action: 'duty.create',
      kind: 'duty',
      id: duty.id,
      before: null,
      after: { ...duty, version: versions[index] },
    }),
  )
  return ids
}
