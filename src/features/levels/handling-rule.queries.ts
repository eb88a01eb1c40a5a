import type { Tx } from '../../core/db/database.ts'
import type { Operation } from './levels.schema.ts'

/** What one does with a thing of this level, as the body has it written down; empty where it says nothing. */
export async function handlingRule(tx: Tx, levelId: string, operation: Operation): Promise<string> {
  const rule = await tx
    .selectFrom('handlingRule')
    .select('text')
    .where('levelId', '=', levelId)
    .where('operation', '=', operation)
    .executeTakeFirst()
  return rule?.text ?? ''
}
