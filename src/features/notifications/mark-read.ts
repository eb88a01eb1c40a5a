import type { Context } from '../../core/context.ts'
import { inScope } from '../../core/db/database.ts'
import { countUnread, ownPersonId } from './notifications.queries.ts'

/**
 * Marks one's own notices as read, all where no ids are given. No command and no history: what somebody has looked at is nobody's record
 * (decision 0034). Ids of others are passed over in silence, as if they were nothing.
 */
export async function markRead(ctx: Context, ids?: readonly string[]): Promise<{ unread: number }> {
  const personId = ownPersonId(ctx)
  return inScope(ctx.db, ctx.organisationId, async (tx) => {
    if (personId !== null) {
      const own = tx
        .updateTable('notification')
        .set({ readAt: ctx.clock.now() })
        .where('personId', '=', personId)
        .where('readAt', 'is', null)
      await (ids === undefined ? own : own.where('id', 'in', [...ids])).execute()
    }
    return { unread: await countUnread(tx, personId) }
  })
}
