import { type RawBuilder, sql } from 'kysely'
import type { CommandScope } from '../../../core/command.ts'
import type { Context } from '../../../core/context.ts'
import type { Tx } from '../../../core/db/database.ts'
import { upsertRows } from '../../../core/db/upsert-rows.ts'
import { indexObjects } from '../../registers/search/index-objects.ts'
import type { FieldValue, KnownRow, PlannedRow } from '../../registers/sheet/register-book.types.ts'
import { objectsOf, recordRows, searchedBy, textOf } from '../../registers/write/planned-rows.ts'
import { writeObjects } from '../../registers/write/write-objects.ts'
import { numberRows } from '../../registers/write/number-rows.ts'
import { storeList } from './store-list.ts'

const PREFIX = 'K'
/** Stores with all their fields, as sheets, forms and history see them; one statement. */
export async function storeRows(
  tx: Tx,
  ctx: Context,
  wanted: RawBuilder<boolean>,
  order?: RawBuilder<unknown>,
): Promise<KnownRow[]> {
  const { rows } = await sql<{ id: string } & Record<string, FieldValue>>`
    select o.id, s.number, o.name, s.place, s.lockable, o.unit_id, s.area_id, o.valid_from, o.valid_to
    from ${storeList(ctx).from} where ${wanted} ${order ? sql`order by ${order}` : sql``}`.execute(tx)
  return rows.map(({ id, ...fields }) => ({ id, unitId: textOf(fields['unitId']), fields }))
}

/** Stores new and changed: rows, search, and one change of the history for each. */
export async function writeStores(
  { tx, ctx, record }: Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'record'>,
  planned: readonly PlannedRow[],
): Promise<void> {
  const rows = await numberRows(tx, 'store', PREFIX, planned)
  await writeObjects(tx, ctx, 'store', objectsOf(rows))
  await upsertRows(
    tx,
    'store',
    ctx.organisationId,
    { number: 'text', place: 'text', lockable: 'boolean', area_id: 'uuid' },
    rows.map(({ id, after }) => ({
      id,
      number: after['number'] ?? null,
      place: after['place'] ?? '',
      lockable: after['lockable'] ?? null,
      area_id: after['areaId'] ?? null,
    })),
  )
  await indexObjects(tx, ctx.organisationId, 'store', searchedBy(rows, ['number', 'name', 'place']))
  recordRows(record, 'store', rows)
}
