import type { CommandScope } from '../../core/command.ts'
import { upsertRows } from '../../core/db/upsert-rows.ts'
import { indexObjects } from '../registers/search/index-objects.ts'
import type { PlannedRow } from '../registers/sheet/register-book.types.ts'
import { changeIntervals } from '../registers/write/change-intervals.ts'
import { numberRows } from '../registers/write/number-rows.ts'
import { objectsOf, recordRows, searchedBy } from '../registers/write/planned-rows.ts'
import { writeObjects } from '../registers/write/write-objects.ts'
import { statesOf } from '../registers/write/states-of.ts'

/** By what a terminal is found; whoever writes one elsewhere indexes the same. */
export const terminalSearchKeys = ['number', 'name', 'serial', 'model', 'place', 'userText', 'leaseNumber'] as const

/** Terminals new and changed, set by set: rows, zones, what holds them, search, and one change of the history for each. */
export async function writeTerminals(
  { tx, ctx, record }: Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'record'>,
  planned: readonly PlannedRow[],
): Promise<void> {
  const rows = await numberRows(tx, 'terminal', 'T', planned)
  await writeObjects(tx, ctx, 'terminal', objectsOf(rows))
  await upsertRows(
    tx,
    'terminal',
    ctx.organisationId,
    {
      number: 'text',
      kind: 'text',
      serial: 'text',
      model: 'text',
      os: 'text',
      place: 'text',
      user_person_id: 'uuid',
      user_text: 'text',
      multi_factor: 'answer',
      media_blocked: 'answer',
      encrypted: 'answer',
      malware_protection: 'answer',
      support_ends: 'date',
      lease_number: 'text',
      lease_ends: 'date',
      changed_at: 'timestamptz',
    },
    rows.map(({ id, after }) => {
      const of = (key: string) => after[key] ?? null
      return {
        id,
        number: of('number'),
        kind: of('kind'),
        serial: of('serial'),
        model: of('model'),
        os: of('os'),
        place: of('place'),
        user_person_id: of('userPersonId'),
        user_text: of('userText'),
        multi_factor: of('multiFactor'),
        media_blocked: of('mediaBlocked'),
        encrypted: of('encrypted'),
        malware_protection: of('malwareProtection'),
        support_ends: of('supportEnds'),
        lease_number: of('leaseNumber'),
        lease_ends: of('leaseEnds'),
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
  await changeIntervals(
    tx,
    ctx,
    { table: 'holding', owner: 'content_id', values: ['container_id'] },
    statesOf(rows, 'containerId'),
  )
  await indexObjects(tx, ctx.organisationId, 'terminal', searchedBy(rows, terminalSearchKeys))
  recordRows(record, 'terminal', rows)
}
