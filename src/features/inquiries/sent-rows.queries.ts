import { sql } from 'kysely'
import type { Tx } from '../../core/db/database.ts'
import type { SentRow } from './inquiries.types.ts'

/** Every line that was ever sent to a target, by its id; in the order of the sheet. */
export async function everSent(tx: Tx, targetId: string): Promise<Map<string, SentRow>> {
  return new Map((await sentTo(tx, [targetId])).map((row) => [row.id, row]))
}

export type TargetRow = SentRow & { targetId: string; edition: number }

/** Lines that were sent to targets; one statement. */
export async function sentTo(tx: Tx, targetIds: readonly string[]): Promise<TargetRow[]> {
  const { rows } = await sql<TargetRow>`
    select id, target_id, edition, object_id, values from inquiry_row where target_id = any(${[...targetIds]}::uuid[])
    order by target_id, edition, position`.execute(tx)
  return rows
}
