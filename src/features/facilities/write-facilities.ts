import type { CommandScope } from '../../core/command.ts'
import { upsertRows } from '../../core/db/upsert-rows.ts'
import { indexObjects } from '../registers/search/index-objects.ts'
import type { PlannedRow } from '../registers/sheet/register-book.types.ts'
import { numberRows } from '../registers/write/number-rows.ts'
import { objectsOf, recordRows, searchedBy, textOf } from '../registers/write/planned-rows.ts'
import { writeObjects } from '../registers/write/write-objects.ts'

/** Facilities new and changed, set by set, with one change of the history for each. */
export async function writeFacilities(
  { tx, ctx, record }: Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'record'>,
  planned: readonly PlannedRow[],
): Promise<void> {
  const rows = await numberRows(tx, 'facility', 'F', planned)
  await writeObjects(tx, ctx, 'facility', objectsOf(rows))
  await upsertRows(
    tx,
    'facility',
    ctx.organisationId,
    {
      number: 'text',
      kind: 'text',
      area_id: 'uuid',
      supplier_id: 'uuid',
      inspection_months: 'integer',
      note: 'text',
      changed_at: 'timestamptz',
    },
    rows.map(({ id, after }) => ({
      id,
      number: textOf(after['number']),
      kind: textOf(after['kind']),
      area_id: textOf(after['areaId']),
      supplier_id: textOf(after['supplierId']),
      inspection_months: after['inspectionMonths'] ?? null,
      note: textOf(after['note']),
      changed_at: ctx.clock.now().toISOString(),
    })),
  )
  await indexObjects(tx, ctx.organisationId, 'facility', searchedBy(rows, ['number', 'name', 'note']))
  recordRows(record, 'facility', rows)
}
