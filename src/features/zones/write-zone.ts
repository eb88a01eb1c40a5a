import { sql } from 'kysely'
import type { CommandScope } from '../../core/command.ts'
import { upsertRows } from '../../core/db/upsert-rows.ts'
import { fail } from '../../core/errors.ts'
import { lockRegister } from '../registers/write/lock-register.ts'
import { writeObjects } from '../registers/write/write-objects.ts'
import type { ZoneRecord } from './zone.subject.ts'
import { zonesErrors } from './zones.errors.ts'

type Scope = Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'record'>

/** One zone, new or changed, with its rules checked. @throws {AppError} 404, 409, 422 */
export async function writeZone(scope: Scope, before: ZoneRecord | null, after: ZoneRecord): Promise<void> {
  const { tx, ctx, record } = scope
  await lockRegister(tx, ctx.organisationId, 'zones')
  await checkZone(scope, before, after)
  const { id, code, name, purpose, validFrom, validTo, position } = after
  await writeObjects(tx, ctx, 'zone', [{ id, name, unitId: null, validFrom, validTo }])
  await upsertRows(
    tx,
    'zone',
    ctx.organisationId,
    {
      code: 'text',
      purpose: 'text',
      most_confidentiality_id: 'uuid',
      may_hold_personal_number: 'boolean',
      needs_multi_factor: 'boolean',
      blocks_media: 'boolean',
      reaches_internet: 'boolean',
      position: 'integer',
    },
    [
      {
        id,
        code,
        purpose,
        position,
        most_confidentiality_id: after.mostConfidentialityId,
        may_hold_personal_number: after.mayHoldPersonalNumber,
        needs_multi_factor: after.needsMultiFactor,
        blocks_media: after.blocksMedia,
        reaches_internet: after.reachesInternet,
      },
    ],
  )
  const named = await levelNames(scope, [before, after])
  record({
    action: before ? 'zone.update' : 'zone.create',
    kind: 'zone',
    id,
    before: before && named(before),
    after: named(after),
  })
}

async function checkZone({ tx, ctx }: Scope, before: ZoneRecord | null, after: ZoneRecord): Promise<void> {
  const { id, code, validFrom, validTo } = after
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    throw zonesErrors('endBeforeStart', {}, [{ path: 'validTo', message: '' }])
  if (after.mayHoldPersonalNumber && after.reachesInternet)
    throw zonesErrors('numberOnInternet', {}, [{ path: 'mayHoldPersonalNumber', message: '' }])
  const twin = await tx
    .selectFrom('zone')
    .select('id')
    .where('code', '=', code)
    .where('id', '<>', id)
    .executeTakeFirst()
  if (twin) throw zonesErrors('codeTaken', { code }, [{ path: 'code', message: '' }])
  if (after.mostConfidentialityId !== null && after.mostConfidentialityId !== before?.mostConfidentialityId) {
    const { rows } = await sql`
      select from level l join level_set s on s.organisation_id = l.organisation_id and s.id = l.set_id
      where l.id = ${after.mostConfidentialityId}::uuid and s.axis = 'confidentiality' and s.valid_to is null`.execute(
      tx,
    )
    if (rows.length === 0) throw fail('notFound', {}, [{ path: 'mostConfidentialityId', message: '' }])
  }
  if (before && validTo !== null && validTo !== before.validTo && validTo < ctx.clock.today()) {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from object_zone z join object o on o.organisation_id = z.organisation_id and o.id = z.object_id
      where z.zone_id = ${id}::uuid and (z.valid_to is null or z.valid_to > ${validTo}::date) and (o.valid_to is null or o.valid_to > ${validTo}::date)`.execute(
      tx,
    )
    const n = rows[0]?.n ?? 0
    if (n > 0) throw zonesErrors('stillUsed', { n }, [{ path: 'validTo', message: '' }])
  }
}

/** Levels are no objects, so the history keeps their names. */
async function levelNames({ tx }: Scope, zones: readonly (ZoneRecord | null)[]) {
  const ids = zones.flatMap((zone) => zone?.mostConfidentialityId ?? [])
  const levels =
    ids.length === 0 ? [] : await tx.selectFrom('level').select(['id', 'name']).where('id', 'in', ids).execute()
  return ({ mostConfidentialityId, ...rest }: ZoneRecord) => ({
    ...rest,
    mostConfidentiality: levels.find((level) => level.id === mostConfidentialityId)?.name ?? null,
  })
}
