import type { Tx } from '../../../core/db/database.ts'
import type { PlannedRow } from '../sheet/register-book.types.ts'
import { giveNumbers } from './give-numbers.ts'

/** Rows with the next numbers of the register where they have none. */
export async function withNumbers(
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
