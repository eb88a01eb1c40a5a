import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { markPrinted } from './mark-printed.ts'
import { markRead } from './mark-read.ts'
import { notificationsContract } from './notifications.contract.ts'
import { readNotifications, readPreference, readUnreadCount } from './notifications.queries.ts'
import { readPrintList } from './print-list.queries.ts'
import { setPreference } from './set-preference.ts'

const os = implement(notificationsContract).$context<RequestContext>().use(guard)

export const notificationsRouter = os.router({
  list: os.list.handler(({ context: { ctx }, input }) => readNotifications(ctx, input)),
  count: os.count.handler(({ context: { ctx } }) => readUnreadCount(ctx)),
  markRead: os.markRead.handler(({ context: { ctx }, input }) => markRead(ctx, input.ids)),
  markAllRead: os.markAllRead.handler(({ context: { ctx } }) => markRead(ctx)),
  preference: os.preference.handler(({ context: { ctx } }) => readPreference(ctx)),
  setPreference: os.setPreference.handler(async ({ context: { ctx }, input }) => {
    await setPreference(ctx, input)
    return { ok: true as const }
  }),
  printList: os.printList.handler(({ context: { ctx }, input }) => readPrintList(ctx, input)),
  markPrinted: os.markPrinted.handler(({ context: { ctx }, input }) => markPrinted(ctx, input)),
})
