import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '../../core/command.ts'
import { fail } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { withinReach } from '../../core/query.ts'
import { notificationErrors } from './notifications.errors.ts'

/**
 * Notes that notices were printed and handed out: one entry in the history for the whole list, not one per line. All of them or none.
 * @throws {AppError} 404 where one lies outside the reach, 409 where nothing is left to mark
 */
export const markPrinted = command(
  'programme.write',
  z.object({ ids: z.array(z.uuid()).min(1).max(5000) }),
  async ({ tx, ctx, input, record }) => {
    const ids = [...new Set(input.ids)]
    const reach = ctx.access.get('programme.write') ?? new Set()
    const { rows } = await sql<{ id: string; personId: string; printed: boolean }>`
      select n.id, n.person_id, n.printed_at is not null as printed from notification n
      join object o on o.organisation_id = n.organisation_id and o.id = n.person_id
      where n.id = any(${ids}::uuid[]) and ${withinReach(reach, 'o.unitId')} for update of n`.execute(tx)
    if (rows.length < ids.length) throw fail('notFound')
    const open = rows.filter(({ printed }) => !printed)
    if (open.length === 0) throw notificationErrors('noneLeft')
    const printedAt = ctx.clock.now()
    await tx
      .updateTable('notification')
      .set({ printedAt })
      .where(
        'id',
        'in',
        open.map(({ id }) => id),
      )
      .execute()
    record({
      action: 'notification.print',
      kind: 'notificationList',
      id: newId(printedAt.getTime()),
      before: null,
      after: { count: open.length, people: new Set(open.map(({ personId }) => personId)).size },
    })
    return { count: open.length }
  },
)
