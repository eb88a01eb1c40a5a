import type { CommandScope } from '../../core/command.ts'
import { upsertRows } from '../../core/db/upsert-rows.ts'
import { indexObjects } from '../registers/search/index-objects.ts'
import type { PlannedRow } from '../registers/sheet/register-book.types.ts'
import { changeIntervals } from '../registers/write/change-intervals.ts'
import { numberRows } from '../registers/write/number-rows.ts'
import { objectsOf, recordRows, searchedBy } from '../registers/write/planned-rows.ts'
import { writeObjects } from '../registers/write/write-objects.ts'
import { statesOf } from '../registers/write/states-of.ts'

/** Systems new and changed, set by set: rows, zones, search, and one change of the history for each. */
export async function writeSystems(
  { tx, ctx, record }: Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'record'>,
  planned: readonly PlannedRow[],
): Promise<void> {
  const rows = await numberRows(tx, 'system', 'S', planned)
  await writeObjects(tx, ctx, 'system', objectsOf(rows))
  await upsertRows(
    tx,
    'system',
    ctx.organisationId,
    {
      number: 'text',
      kind: 'system_kind',
      purpose: 'text',
      administrator_post_id: 'uuid',
      operator_post_id: 'uuid',
      supplier_id: 'uuid',
      support_ends: 'date',
      existing_on_start: 'boolean',
      needs_procedure: 'boolean',
      shared_with: 'text',
      place: 'text',
      changed_at: 'timestamptz',
    },
    rows.map(({ id, after }) => {
      const of = (key: string) => after[key] ?? null
      return {
        id,
        number: of('number'),
        kind: of('kind'),
        purpose: of('purpose'),
        administrator_post_id: of('administratorPostId'),
        operator_post_id: of('operatorPostId'),
        supplier_id: of('supplierId'),
        support_ends: of('supportEnds'),
        existing_on_start: of('existingOnStart'),
        needs_procedure: of('needsProcedure'),
        shared_with: of('sharedWith'),
        place: of('place'),
        changed_at: ctx.clock.now().toISOString(),
      }
    }),
  )
  await changeIntervals(
    tx,
    ctx,
    { table: 'object_zone', owner: 'object_id', values: ['zone_id'] },
    statesOf(rows, 'zoneId'),
  )
  await indexObjects(
    tx,
    ctx.organisationId,
    'system',
    searchedBy(rows, ['number', 'name', 'purpose', 'place', 'sharedWith']),
  )
  recordRows(record, 'system', rows)
}
