import { sql } from 'kysely'
import type { CommandScope } from '../../core/command.ts'
import { upsertRows } from '../../core/db/upsert-rows.ts'
import type { Fields, PlannedRow } from '../registers/sheet/register-book.types.ts'
import { timesOf } from './check-entries.ts'

const texts = ['who', 'affiliation', 'purpose', 'escort', 'carriedIn', 'carriedOut', 'checkedBy', 'note'] as const

/** Entries new and corrected, with one change of the history for each. */
export async function writeEntries(
  { tx, ctx, record }: Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'record'>,
  rows: readonly PlannedRow[],
): Promise<void> {
  const { rows: areas } = await sql<{ id: string; name: string; unitId: string | null }>`
    select id, name, unit_id from object where id = any(${[...new Set(rows.map(({ after }) => String(after['areaId'])))]}::uuid[])`.execute(
    tx,
  )
  const areaOf = new Map(areas.map((area) => [area.id, area]))
  const text = (fields: Fields, key: string) => String(fields[key] ?? '')
  await upsertRows(
    tx,
    'area_entry',
    ctx.organisationId,
    {
      area_id: 'uuid',
      entered_at: 'timestamptz',
      left_at: 'timestamptz',
      who: 'text',
      affiliation: 'text',
      purpose: 'text',
      escort: 'text',
      carried_in: 'text',
      carried_out: 'text',
      checked_by: 'text',
      note: 'text',
      recorded_at: { type: 'timestamptz', keep: true },
    },
    rows.map(({ id, after }) => {
      const times = timesOf(after)
      if ('problem' in times) throw new Error('an entry was written that its check refuses')
      const [who, affiliation, purpose, escort, carriedIn, carriedOut, checkedBy, note] = texts.map((key) =>
        text(after, key),
      )
      return {
        id,
        area_id: text(after, 'areaId'),
        entered_at: times.entered.toISOString(),
        left_at: times.left?.toISOString() ?? null,
        who: who ?? '',
        affiliation: affiliation ?? '',
        purpose: purpose ?? '',
        escort: escort ?? '',
        carried_in: carriedIn ?? '',
        carried_out: carriedOut ?? '',
        checked_by: checkedBy ?? '',
        note: note ?? '',
        recorded_at: ctx.clock.now().toISOString(),
      }
    }),
  )
  for (const { id, before, after } of rows) {
    const area = areaOf.get(text(after, 'areaId'))
    record({
      action: before ? 'areaEntry.update' : 'areaEntry.create',
      kind: 'areaEntry',
      id,
      unitId: area?.unitId ?? null,
      before: before && { id, ...before },
      after: { id, name: `${area?.name ?? ''} ${text(after, 'who')}`.trim(), ...after },
    })
  }
}
