import type { CommandScope } from '../../core/command.ts'
import { upsertRows } from '../../core/db/upsert-rows.ts'
import { indexObjects } from '../registers/search/index-objects.ts'
import type { PlannedRow } from '../registers/sheet/register-book.types.ts'
import { changeIntervals } from '../registers/write/change-intervals.ts'
import { objectsOf, recordRows, searchedBy } from '../registers/write/planned-rows.ts'
import { statesOf } from '../registers/write/states-of.ts'
import { writeObjects } from '../registers/write/write-objects.ts'
import { numberRows } from '../registers/write/number-rows.ts'

const PREFIX = 'M'
/** Media new and changed, set by set: rows, where they are kept, search, and one change of the history for each. */
export async function writeMedia(
  { tx, ctx, record }: Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'record'>,
  planned: readonly PlannedRow[],
): Promise<void> {
  const rows = await numberRows(tx, 'medium', PREFIX, planned)
  await writeObjects(tx, ctx, 'medium', objectsOf(rows))
  await upsertRows(
    tx,
    'medium',
    ctx.organisationId,
    {
      number: 'text',
      kind: 'text',
      product: 'text',
      serial: 'text',
      capacity: 'text',
      encrypted: 'answer',
      place: 'text',
      custodian_post_id: 'uuid',
      changed_at: 'timestamptz',
    },
    rows.map(({ id, after }) => {
      const of = (key: string) => after[key] ?? null
      return {
        id,
        number: of('number'),
        kind: of('kind'),
        product: of('product'),
        serial: of('serial'),
        capacity: of('capacity'),
        encrypted: of('encrypted'),
        place: of('place'),
        custodian_post_id: of('custodianPostId'),
        changed_at: ctx.clock.now().toISOString(),
      }
    }),
  )
  await changeIntervals(
    tx,
    ctx,
    { table: 'holding', owner: 'content_id', values: ['container_id'] },
    statesOf(rows, 'containerId'),
  )
  await indexObjects(
    tx,
    ctx.organisationId,
    'medium',
    searchedBy(rows, ['number', 'name', 'product', 'serial', 'place']),
  )
  recordRows(record, 'medium', rows)
}
