import { changed } from '../../core/changed.ts'
import { command } from '../../core/command.ts'
import { approvalErrors } from './approvals.errors.ts'
import { incomingChange } from './incoming.schema.ts'
import { loadIncoming, shownIncoming } from './incoming.subject.ts'

/** Corrects what was entered of a paper that came in, until it is closed. */
export const changeIncoming = command('self', incomingChange, async (scope) => {
  const { tx, ctx, input, record } = scope
  const before = await loadIncoming(scope, input)
  const { version: _seen, ...given } = input
  const after = { ...changed(before, given), version: before.version }
  if (after.receivedOn > ctx.clock.today())
    throw approvalErrors('receivedFuture', {}, [{ path: 'receivedOn', message: '' }])
  const { subject, fromName, theirNumber, theirDate, receivedOn, answerBy, note } = after
  await tx
    .updateTable('incoming')
    .set({ subject, fromName, theirNumber, theirDate, receivedOn, answerBy, note, version: before.version + 1 })
    .where('id', '=', before.id)
    .execute()
  record({
    action: 'incoming.change',
    kind: 'incoming',
    id: before.id,
    unitId: before.unitId,
    before: shownIncoming(before),
    after: shownIncoming(after),
  })
  return {}
})
