import type { CommandScope } from '../../core/command.ts'
import { upsertRows } from '../../core/db/upsert-rows.ts'
import { indexObjects } from '../registers/search/index-objects.ts'
import type { FieldValue, PlannedRow } from '../registers/sheet/register-book.types.ts'
import { withNumbers } from '../registers/write/with-numbers.ts'
import { writeObjects } from '../registers/write/write-objects.ts'

const text = (value: FieldValue | undefined): string | null => (typeof value === 'string' ? value : null)

/** Facilities new and changed, set by set, with one change of the history for each. */
export async function writeFacilities(
  { tx, ctx, record }: Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'record'>,
  planned: readonly PlannedRow[],
): Promise<void> {
  const rows = await withNumbers(tx, 'facility', 'F', planned)
  await writeObjects(
    tx,
    ctx,
    'facility',
    rows.map(({ id, after }) => ({
      id,
      name: String(after['name']),
      unitId: text(after['unitId']),
      validFrom: text(after['validFrom']),
      validTo: text(after['validTo']),
    })),
  )
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
      number: text(after['number']),
      kind: text(after['kind']),
      area_id: text(after['areaId']),
      supplier_id: text(after['supplierId']),
      inspection_months: after['inspectionMonths'] ?? null,
      note: text(after['note']),
      changed_at: ctx.clock.now().toISOString(),
    })),
  )
  await indexObjects(
    tx,
    ctx.organisationId,
    'facility',
    rows.map(({ id, after }) => ({ id, words: ['number', 'name', 'note'].map((key) => text(after[key])) })),
  )
  for (const { id, before, after } of rows)
    record({
      action: before ? 'facility.update' : 'facility.create',
      kind: 'facility',
      id,
      unitId: text(after['unitId']),
      before: before && { id, ...before },
      after: { id, ...after },
    })
}
