import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Day } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'
import { upsertRows } from '../../core/db/upsert-rows.ts'
import { newId } from '../../core/ids.ts'
import type { Responsibility } from './demarcations.labels.ts'
import { type Assigned, reassigned, type Reassignment } from './reassign.rules.ts'

export type DemarcationChange = Reassignment & { objectId: string; responsibility: Responsibility }

type Stored = Assigned & { objectId: string; responsibility: Responsibility }

/** Who answers for what from when on; rows are retracted and entered anew, so that what was known stays told. Three statements. @returns objects whose rows changed */
export async function writeDemarcations(
  tx: Tx,
  ctx: Context,
  changes: readonly DemarcationChange[],
): Promise<ReadonlySet<string>> {
  if (changes.length === 0) return new Set()
  const { rows } = await sql<Stored>`
    select id, object_id, responsibility, party_id, party_name, basis, memorandum_id, valid_from, valid_to from demarcation
    where object_id = any(${changes.map(({ objectId }) => objectId)}::uuid[]) and retracted_at is null order by id`.execute(
    tx,
  )
  const keyOf = ({ objectId, responsibility }: Pick<Stored, 'objectId' | 'responsibility'>) =>
    `${objectId} ${responsibility}`
  const byKey = Map.groupBy(rows, keyOf)
  const plans = changes.map((change) => ({ change, ...reassigned(byKey.get(keyOf(change)) ?? [], change) }))
  const now = ctx.clock.now()
  const retracted = plans.flatMap(({ retract }) => retract)
  if (retracted.length > 0)
    await sql`update demarcation set retracted_at = ${now} where id = any(${retracted}::uuid[])`.execute(tx)
  const entered = plans.flatMap(({ change, enter }) => enter.map((row) => ({ ...row, ...change, ...spanOf(row) })))
  await upsertRows(
    tx,
    'demarcation',
    ctx.organisationId,
    {
      object_id: 'uuid',
      responsibility: 'responsibility',
      party_id: 'uuid',
      party_name: 'text',
      basis: 'text',
      memorandum_id: 'uuid',
      valid_from: 'date',
      valid_to: 'date',
      recorded_at: 'timestamptz',
    },
    entered.map((row) => ({
      id: newId(now.getTime()),
      object_id: row.objectId,
      responsibility: row.responsibility,
      party_id: row.partyId,
      party_name: row.partyName,
      basis: row.basis,
      memorandum_id: row.memorandumId,
      valid_from: row.validFrom,
      valid_to: row.validTo,
      recorded_at: now.toISOString(),
    })),
  )
  return new Set(
    plans.flatMap(({ change, retract, enter }) => (retract.length + enter.length > 0 ? [change.objectId] : [])),
  )
}

const spanOf = ({ validFrom, validTo }: { validFrom: Day | null; validTo: Day | null }) => ({ validFrom, validTo })
