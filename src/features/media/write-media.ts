import type { CommandScope } from '../../core/command.ts'
import { upsertRows } from '../../core/db/upsert-rows.ts'
import { indexObjects } from '../registers/search/index-objects.ts'
import type { FieldValue, PlannedRow } from '../registers/sheet/register-book.types.ts'
import { changeIntervals } from '../registers/write/change-intervals.ts'
import { writeObjects } from '../registers/write/write-objects.ts'
import { numbered } from './numbered.ts'

const PREFIX = 'M'
const text = (value: FieldValue | undefined): string | null => (typeof value === 'string' ? value : null)

/** Media new and changed, set by set: rows, where they are kept, search, and one change of the history for each. */
export async function writeMedia(
  { tx, ctx, record }: Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'record'>,
  planned: readonly PlannedRow[],
): Promise<void> {
  const rows = await numbered(tx, 'medium', PREFIX, planned)
  await writeObjects(
    tx,
    ctx,
    'medium',
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
    rows
      .filter(({ before, after }) =>
        before ? before['containerId'] !== after['containerId'] : after['containerId'] !== null,
      )
      .map(({ id, after }) => ({
        ownerId: id,
        values: [text(after['containerId'])],
        from: text(after['validFrom']),
      })),
  )
  await indexObjects(
    tx,
    ctx.organisationId,
    'medium',
    rows.map(({ id, after }) => ({
      id,
      words: ['number', 'name', 'product', 'serial', 'place'].map((key) => text(after[key])),
    })),
  )
  for (const { id, before, after } of rows)
    record({
      action: before ? 'medium.update' : 'medium.create',
      kind: 'medium',
      id,
      unitId: text(after['unitId']),
      before: before && { id, ...before },
      after: { id, ...after },
    })
}
