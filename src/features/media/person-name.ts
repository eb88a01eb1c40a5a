import { sql } from 'kysely'
import type { Tx } from '../../core/db/database.ts'

/** The name that a person of the roster bears; a book keeps it as it was on that day. */
export async function personName(tx: Tx, personId: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from object where id = ${personId}::uuid`.execute(tx)
  return rows[0]?.name ?? ''
}
