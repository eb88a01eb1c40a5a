import type { CommandScope } from '../../core/command.ts'
import { upsertRows } from '../../core/db/upsert-rows.ts'
import { writeDemarcations } from '../demarcations/write-demarcations.ts'
import { indexObjects } from '../registers/search/index-objects.ts'
import type { FieldValue, PlannedRow } from '../registers/sheet/register-book.types.ts'
import { withNumbers } from '../registers/write/with-numbers.ts'
import { writeObjects } from '../registers/write/write-objects.ts'

const text = (value: FieldValue | undefined): string | null => (typeof value === 'string' ? value : null)

/** Areas new and changed, set by set: rows, whose policy they lie under, search, and one change of the history for each. */
export async function writeAreas(
  { tx, ctx, record }: Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'record'>,
  planned: readonly PlannedRow[],
): Promise<void> {
  const rows = await withNumbers(tx, 'area', 'K', planned)
  await writeObjects(
    tx,
    ctx,
    'area',
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
      number: text(after['number']),
      kind: text(after['kind']),
      place: text(after['place']),
      custodian_post_id: text(after['custodianPostId']),
      entry_control: text(after['entryControl']),
      log_every: text(after['logEvery']),
      changed_at: ctx.clock.now().toISOString(),
    })),
  )
  // From today on the area lies under another policy; of a new one it is as old as the area.
  await writeDemarcations(
    tx,
    ctx,
    rows.flatMap(({ id, before, after }) => {
      const [partyId, partyName] = [text(after['policyBodyId']), text(after['policyBodyName']) ?? '']
      const was = [text(before?.['policyBodyId']), text(before?.['policyBodyName']) ?? '']
      if (was[0] === partyId && was[1] === partyName) return []
      const party = partyId !== null || partyName !== '' ? { partyId, partyName, basis: '', memorandumId: null } : null
      const from = before === null ? text(after['validFrom']) : ctx.clock.today()
      return [{ objectId: id, responsibility: 'physical' as const, from, until: null, party }]
    }),
  )
  await indexObjects(
    tx,
    ctx.organisationId,
    'area',
    rows.map(({ id, after }) => ({ id, words: ['number', 'name', 'place'].map((key) => text(after[key])) })),
  )
  for (const { id, before, after } of rows)
    record({
      action: before ? 'area.update' : 'area.create',
      kind: 'area',
      id,
      unitId: text(after['unitId']),
      before: before && { id, ...before },
      after: { id, ...after },
    })
}
