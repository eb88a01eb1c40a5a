import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import type { FieldProblem, PlannedRow } from '../registers/sheet/register-book.types.ts'
import { daysProblems } from './check-days.ts'
import { plainSerial } from './serials.rules.ts'

const twinProblem = (number: string): FieldProblem => ({
  key: 'serial',
  reason: {
    ja: `同じ製造番号の媒体（${number}）が登録されています。`,
    en: `Another medium (${number}) bears this serial number.`,
  },
  remedy: {
    ja: '同じ物なら、その行を直してください。違う物なら、製造番号を確かめてください。',
    en: 'If it is the same thing, correct that row; if not, check the serial number.',
  },
})

/** A last day after the first, and one row for one thing: the serial tells it. At most one statement. */
export async function checkMedia(tx: Tx, _ctx: Context, rows: readonly PlannedRow[]): Promise<FieldProblem[][]> {
  const found = rows.map(({ after }) => daysProblems(after))
  const serialOf = ({ after }: PlannedRow) => plainSerial(String(after['serial'] ?? ''))
  const changed = rows.filter((row) => serialOf(row) !== '' && row.before?.['serial'] !== row.after['serial'])
  if (changed.length === 0) return found
  const { rows: known } = await sql<{ id: string; number: string; serial: string }>`
    select m.id, m.number, m.serial from medium m join object o on o.organisation_id = m.organisation_id and o.id = m.id
    where m.serial <> '' and o.valid_to is null`.execute(tx)
  const written = new Map(rows.map((row) => [row.id, row]))
  const bySerial = Map.groupBy(
    [
      ...known
        .filter(({ id }) => !written.has(id))
        .map(({ id, number, serial }) => ({ id, number, key: plainSerial(serial) })),
      ...rows
        .filter(({ after }) => after['validTo'] === null)
        .map((row) => ({ id: row.id, number: String(row.after['number'] || row.after['name']), key: serialOf(row) })),
    ],
    ({ key }) => key,
  )
  for (const [index, row] of rows.entries()) {
    if (!changed.includes(row)) continue
    const twin = bySerial.get(serialOf(row))?.find(({ id }) => id !== row.id)
    if (twin) found[index]?.push(twinProblem(twin.number))
  }
  return found
}
