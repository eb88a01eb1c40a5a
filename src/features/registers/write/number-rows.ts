import type { Tx } from '../../../core/db/database.ts'
import type { PlannedRow } from '../sheet/register-book.types.ts'
import { giveNumbers } from './give-numbers.ts'

/** The rows, each with a number: those without are given the next ones of the form `PREFIX-00001`. */
export async function numberRows(
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
