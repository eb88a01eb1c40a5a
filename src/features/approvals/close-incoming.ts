import { command } from '../../core/command.ts'
import { incomingClose } from './incoming.schema.ts'
import { loadIncoming, shownIncoming } from './incoming.subject.ts'

/** 完結: answered, or nothing more is to be done. */
export const closeIncoming = command('self', incomingClose, async (scope) => {
  const { tx, ctx, input, record } = scope
  const before = await loadIncoming(scope, input)
  const change = { closedOn: ctx.clock.today(), note: input.note || before.note }
  await tx
    .updateTable('incoming')
    .set({ ...change, version: before.version + 1 })
    .where('id', '=', before.id)
    .execute()
  record({
    action: 'incoming.close',
    kind: 'incoming',
    id: before.id,
    unitId: before.unitId,
    before: shownIncoming(before),
    after: shownIncoming({ ...before, ...change }),
  })
  return {}
})
