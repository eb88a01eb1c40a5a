import { sql } from 'kysely'
import type { Clock } from '../../core/clock.ts'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { inChunks } from '../../core/db/in-chunks.ts'
import { newId } from '../../core/ids.ts'
import { momentOf } from './as-of.rules.ts'
import { foldDuties, foldSummaries, summaryKey } from './duties.rules.ts'
import { type DutySummary, summarise } from './duty-summary.rules.ts'
import { loadFoldInput } from './fold-input.ts'
import type { Seen } from './seen-objects.ts'
import type { At, DutyState, ObjectVerdict } from './states.types.ts'

/** Keeps, beside the state of each duty, what its objects of each unit amount to. */
export async function storeUnitStates(
  tx: Tx,
  organisationId: string,
  ids: readonly string[],
  verdicts: readonly ObjectVerdict[],
  at: At,
  clock: Clock,
  mainBodyId: string,
): Promise<void> {
  await sql`delete from unit_duty_state where duty_id = any(${[...ids]}::uuid[])`.execute(tx)
  const duties = await tx
    .selectFrom('duty')
    .select(['id', 'objectKind'])
    .where('id', 'in', [...ids])
    .execute()
  const { rows: places } = await sql<{ id: string; kind: string; unitId: string | null }>`
    select o.id, o.kind, o.unit_id from object o where o.kind::text = any(${[...new Set(duties.map((duty) => duty.objectKind))]}::text[])
      and (o.valid_from is null or o.valid_from <= ${at.asOf}::date) and (o.valid_to is null or o.valid_to >= ${at.asOf}::date)`.execute(
    tx,
  )
  const unitOf = new Map(places.map(({ id, unitId }) => [id, unitId ?? '']))
  const unitsOf = new Map<string, Set<string>>()
  for (const { kind, unitId } of places) unitsOf.set(kind, (unitsOf.get(kind) ?? new Set()).add(unitId ?? ''))
  const moment = momentOf(at)
  const parts = Map.groupBy(
    verdicts,
    ({ dutyId, bodyId, objectId }) => `${dutyId} ${bodyId} ${unitOf.get(objectId) ?? ''}`,
  )
  // A unit all of whose objects stand under another body's policy (R14) has the duty all the same: 対象0件.
  for (const duty of duties)
    for (const unitId of unitsOf.get(duty.objectKind) ?? []) {
      const key = `${duty.id} ${mainBodyId} ${unitId}`
      if (!parts.has(key)) parts.set(key, [])
    }
  const rows = [...parts].map(([key, part]) => {
    const [dutyId = '', bodyId = '', unitId = ''] = key.split(' ')
    return {
      organisationId,
      id: newId(clock.now().getTime()),
      dutyId,
      bodyId,
      unitId: unitId === '' ? null : unitId,
      summary: JSON.stringify(summarise(part, moment)),
    }
  })
  await inChunks(rows, 500, (chunk) => tx.insertInto('unitDutyState').values(chunk).execute())
}

type Part = { dutyId: string; bodyId: string; summary: unknown }

/**
 * States for a reader who does not reach everything, from the objects that they see: the summaries of their units added up, the duties of their own
 * posts whole, and what is their own outside these units folded anew. No mark or number tells of what lies outside (decision 0014).
 * The cache has to be up to date (refreshStates).
 */
export async function loadSeenStates(
  tx: Tx,
  ctx: Context,
  bodies: readonly { id: string }[],
  seen: Seen,
  at: At,
): Promise<DutyState[]> {
  const owned = [...seen.owned]
  const whole = await tx
    .selectFrom('dutyState')
    .select('folded')
    .where('dutyId', 'in', owned.length > 0 ? owned : [ctx.organisationId])
    .execute()
  const { rows: parts } = await sql<Part>`
    select s.duty_id, s.body_id, s.summary from unit_duty_state s join duty d on d.organisation_id = s.organisation_id and d.id = s.duty_id
    where not s.duty_id = any(${owned}::uuid[])
      and (s.unit_id = any(${seen.units}::uuid[]) or (${seen.whole} and d.object_kind in ('organisation', 'boundBody')))`.execute(
    tx,
  )
  const summaries = new Map<string, DutySummary[]>()
  const add = (dutyId: string, bodyId: string, summary: DutySummary): void => {
    const key = summaryKey(dutyId, bodyId)
    const kept = summaries.get(key)
    if (kept) kept.push(summary)
    else summaries.set(key, [summary])
  }
  for (const { dutyId, bodyId, summary } of parts) add(dutyId, bodyId, summary as DutySummary)
  for (const [key, verdicts] of await foldOwn(tx, bodies, seen, at)) {
    const [dutyId = '', bodyId = ''] = key.split(' ')
    if (!seen.owned.has(dutyId)) add(dutyId, bodyId, summarise(verdicts, momentOf(at)))
  }
  const ids = [...new Set([...summaries.keys()].map((key) => key.split(' ')[0] ?? ''))]
  const rules = await loadFoldInput(tx, ids, bodies, { ...seen, objects: sql<boolean>`false` })
  return [
    ...whole.map(({ folded }) => folded as unknown as DutyState),
    ...foldSummaries(rules, summaries, at),
  ].toSorted((a, b) => (a.dutyId < b.dutyId ? -1 : a.dutyId > b.dutyId ? 1 : 0))
}

/** The reader's own row of the roster and posts where they stand outside the units that the reader reaches; mostly none. */
async function foldOwn(
  tx: Tx,
  bodies: readonly { id: string }[],
  seen: Seen,
  at: At,
): Promise<Map<string, ObjectVerdict[]>> {
  const outside = sql<boolean>`(o.kind in ('person', 'post') and ${seen.own} and not coalesce(o.unit_id = any(${seen.units}::uuid[]), false))`
  const { rows: duties } = await sql<{ id: string }>`
    select d.id from duty d where exists (select from object o where o.organisation_id = d.organisation_id and o.kind = d.object_kind and ${outside})`.execute(
    tx,
  )
  if (duties.length === 0) return new Map()
  const input = await loadFoldInput(
    tx,
    duties.map(({ id }) => id),
    bodies,
    { ...seen, objects: outside },
  )
  return Map.groupBy(foldDuties(input, at).objects, ({ dutyId, bodyId }) => summaryKey(dutyId, bodyId))
}
