import { sql } from 'kysely'
import type { Tx } from '../../../core/db/database.ts'

const DIGITS = 5

/**
 * Register numbers for rows that have none, going on after the highest of the form `PREFIX-00001`. The register is locked (`lockRegister`), so that
 * two at one moment do not get the same.
 */
export async function giveNumbers(tx: Tx, table: string, prefix: string, count: number): Promise<string[]> {
  if (count === 0) return []
  const { rows } = await sql<{ highest: number | null }>`
    select max(substring(number from ${`^${prefix}-([0-9]{1,9})$`})::integer) as highest from ${sql.table(table)}`.execute(
    tx,
  )
  const from = (rows[0]?.highest ?? 0) + 1
  return Array.from({ length: count }, (_, index) => `${prefix}-${String(from + index).padStart(DIGITS, '0')}`)
}
