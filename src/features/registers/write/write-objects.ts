import type { Context } from '../../../core/context.ts'
import type { ObjectKind } from '../../../core/db/db.gen.ts'
import type { Tx } from '../../../core/db/database.ts'
import { upsertRows } from '../../../core/db/upsert-rows.ts'

export type ObjectRow = {
  id: string
  name: string
  unitId: string | null
  validFrom: string | null
  validTo: string | null
}

/** The common part of register rows, new ones and changed ones alike; set-based. */
export const writeObjects = (tx: Tx, ctx: Context, kind: ObjectKind, rows: readonly ObjectRow[]): Promise<void> =>
  upsertRows(
    tx,
    'object',
    ctx.organisationId,
    {
      kind: { type: 'object_kind', keep: true },
      name: 'text',
      unit_id: 'uuid',
      valid_from: 'date',
      valid_to: 'date',
      recorded_at: { type: 'timestamptz', keep: true },
    },
    rows.map(({ id, name, unitId, validFrom, validTo }) => ({
      id,
      kind,
      name,
      unit_id: unitId,
      valid_from: validFrom,
      valid_to: validTo,
      recorded_at: ctx.clock.now().toISOString(),
    })),
  )
