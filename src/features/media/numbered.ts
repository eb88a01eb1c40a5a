import type { Tx } from '../../core/db/database.ts'
import type { PlannedRow } from '../registers/sheet/register-book.types.ts'
import { giveNumbers } from '../registers/write/give-numbers.ts'

/** The rows, each with a number: those that have none are given the next. */
export async function numbered(
  tx: Tx,
  table: string,
  prefix: string,
  rows: readonly PlannedRow[],
): Promise<readonly PlannedRow[]> {
  const without = rows.filter(({ after }) => !after['number'])
  const numbers = await giveNumbers(tx, table, prefix, without.length)
  const given = new Map(without.map((row, index) => [row, numbers[index] ?? '']))
  return rows.map((row) => (given.has(row) ? { ...row, after: { ...row.after, number: given.get(row) ?? '' } } : row))
}
