import type { CommandScope } from '../../core/command.ts'
import { upsertRows } from '../../core/db/upsert-rows.ts'
import { writeDemarcations } from '../demarcations/write-demarcations.ts'
import { indexObjects } from '../registers/search/index-objects.ts'
import type { PlannedRow } from '../registers/sheet/register-book.types.ts'
import { numberRows } from '../registers/write/number-rows.ts'
import { objectsOf, recordRows, searchedBy, textOf } from '../registers/write/planned-rows.ts'
import { writeObjects } from '../registers/write/write-objects.ts'

/** Areas new and changed, set by set: rows, whose policy they lie under, search, and one change of the history for each. */
export async function writeAreas(
  { tx, ctx, record }: Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'record'>,
  planned: readonly PlannedRow[],
): Promise<void> {
  const rows = await numberRows(tx, 'area', 'K', planned)
  await writeObjects(tx, ctx, 'area', objectsOf(rows))
  await upsertRows(
    tx,
    'area',
    ctx.organisationId,
    {
      number: 'text',
      kind: 'text',
      place: 'text',
      custodian_post_id: 'uuid',
      entry_control: 'text',
      log_every: 'every',
      changed_at: 'timestamptz',
    },
    rows.map(({ id, after }) => ({
      id,
      number: textOf(after['number']),
      kind: textOf(after['kind']),
      place: textOf(after['place']),
      custodian_post_id: textOf(after['custodianPostId']),
      entry_control: textOf(after['entryControl']),
      log_every: textOf(after['logEvery']),
      changed_at: ctx.clock.now().toISOString(),
    })),
  )
  // From today on the area lies under another policy; of a new one it is as old as the area.
  await writeDemarcations(
    tx,
    ctx,
    rows.flatMap(({ id, before, after }) => {
      const [partyId, partyName] = [textOf(after['policyBodyId']), textOf(after['policyBodyName']) ?? '']
      const was = [textOf(before?.['policyBodyId']), textOf(before?.['policyBodyName']) ?? '']
      if (was[0] === partyId && was[1] === partyName) return []
      const party = partyId !== null || partyName !== '' ? { partyId, partyName, basis: '', memorandumId: null } : null
      const from = before === null ? textOf(after['validFrom']) : ctx.clock.today()
      return [{ objectId: id, responsibility: 'physical' as const, from, until: null, party }]
    }),
  )
  await indexObjects(tx, ctx.organisationId, 'area', searchedBy(rows, ['number', 'name', 'place']))
  recordRows(record, 'area', rows)
}
