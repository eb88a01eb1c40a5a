import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { newId } from '../../core/ids.ts'
import type { ProposedItem } from './meetings.schema.ts'

/** Writes an agenda in its order. What has an id stays the same matter with its paper and file; what is not named any more goes. */
export async function writeAgenda(
  tx: Tx,
  ctx: Context,
  meetingId: string,
  items: readonly (ProposedItem & { id?: string | null })[],
): Promise<void> {
  const kept = items.flatMap(({ id }) => id ?? [])
  await tx
    .deleteFrom('meetingItem')
    .where('meetingId', '=', meetingId)
    .$if(kept.length > 0, (rows) => rows.where('id', 'not in', kept))
    .execute()
  for (const [index, { id, kind, source, title, dutyId }] of items.entries()) {
    const values = { kind, source, title, dutyId, position: index + 1 }
    if (id)
      await tx.updateTable('meetingItem').set(values).where('id', '=', id).where('meetingId', '=', meetingId).execute()
    else
      await tx
        .insertInto('meetingItem')
        .values({ organisationId: ctx.organisationId, id: newId(ctx.clock.now().getTime()), meetingId, ...values })
        .execute()
  }
}
