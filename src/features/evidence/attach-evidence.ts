import { sql } from 'kysely'
import { command } from '../../core/command.ts'
import type { Context } from '../../core/context.ts'
import { inChunks } from '../../core/db/in-chunks.ts'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { inUnitScope } from '../../core/permission.ts'
import { attachInput, targetsSchema } from './evidence.contract.ts'
import { ownedDuties } from '../duties/duty-owner.ts'
import { evidenceErrors } from './evidence.errors.ts'
import { handOf } from '../people/own.ts'
import { storeEvidence, type Target } from './store-evidence.ts'

/** Attaches a file, a link or the place of a paper to duty × object: a declaration (assurance D) until another person confirms it. */
export const attachEvidence = command('evidence.attach', attachInput, async ({ tx, ctx, input, record }) => {
  const targets = readTargets(input.targets)
  await checkTargets(tx, ctx, targets)
  const { id, fileId } = await storeEvidence({ tx, ctx, record }, input, targets)
  await insertSignals(tx, ctx, id, targets, {
    dataDate: input.dataDate,
    periodTo: input.periodTo ?? null,
    verdict: input.verdict,
    fileId,
  })
  return { id }
})

function readTargets(text: string): Target[] {
  try {
    return targetsSchema.parse(JSON.parse(text))
  } catch {
    throw evidenceErrors('badTargets', {}, [{ path: 'targets', message: '' }])
  }
}

/** Every object must be one of its duty's kind and lie within the reach of the actor; a foreign or hidden one is not found. */
async function checkTargets(tx: Tx, ctx: Context, targets: readonly Target[]): Promise<void> {
  const pairs = targets.flatMap((target) => target.objectIds.map((objectId) => ({ dutyId: target.dutyId, objectId })))
  const { rows } = await sql<{ dutyId: string; objectId: string | null; unitId: string | null; fits: boolean | null }>`
    select p.duty_id, o.id as object_id, o.unit_id, o.kind = d.object_kind as fits
    from jsonb_to_recordset(${JSON.stringify(pairs.map((pair) => ({ duty_id: pair.dutyId, object_id: pair.objectId })))}::jsonb) as p(duty_id uuid, object_id uuid)
    left join duty d on d.id = p.duty_id left join object o on o.id = p.object_id`.execute(tx)
  const reach = ctx.access.get('evidence.attach') ?? new Set()
  const own = await ownedDuties(
    tx,
    ctx,
    targets.map((target) => target.dutyId),
  )
  for (const row of rows) {
    if (row.fits === null || !(own.has(row.dutyId) || inUnitScope(reach, row.unitId))) throw fail('notFound')
    if (!row.fits) throw evidenceErrors('wrongObject')
  }
}

async function insertSignals(
  tx: Tx,
  ctx: Context,
  id: string,
  targets: readonly Target[],
  terms: { dataDate: string; periodTo: string | null; verdict: 'positive' | 'negative'; fileId: string },
): Promise<void> {
  const now = ctx.clock.now()
  const versions = await ruleVersions(
    tx,
    targets.map((target) => target.dutyId),
  )
  const rows = targets.flatMap((target) =>
    target.objectIds.map((objectId) => ({
      organisationId: ctx.organisationId,
      rowId: newId(now.getTime()),
      id,
      dutyId: target.dutyId,
      objectId,
      kind: 'evidence' as const,
      validFrom: terms.dataDate,
      validTo: terms.periodTo,
      recordedAt: now,
      ruleVersion: versions.get(target.dutyId) ?? 'own',
      question: 'main',
      verdict: terms.verdict,
      byId: handOf(ctx),
      detail: JSON.stringify({ fileId: terms.fileId }),
    })),
  )
  await inChunks(rows, 2000, (chunk) => tx.insertInto('signal').values(chunk).execute())
}

/** The version of each duty's terms under which a signal arises now. */
export async function ruleVersions(tx: Tx, dutyIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ dutyId: string; version: string }>`
    select distinct on (duty_id) duty_id, coalesce(measure_hash, id::text) as version from duty_version
    where duty_id = any(${[...dutyIds]}::uuid[]) and retracted_at is null order by duty_id, recorded_at desc`.execute(
    tx,
  )
  return new Map(rows.map((row) => [row.dutyId, row.version]))
}
