import { changed } from '../../core/changed.ts'
import { command } from '../../core/command.ts'
import { requireObjects } from '../registers/write/require-unit.ts'
import { takeOutErrors } from './take-outs.errors.ts'
import { takenKinds, takeOutChange } from './take-outs.schema.ts'
import { takeOutSubject } from './take-out.subject.ts'
import { shown, writeObjects } from './write-take-out.ts'

/** What was asked for is corrected while nobody has decided. */
export const changeTakeOut = command('takeOuts.ask', takeOutChange, async ({ tx, ctx, input, load, record }) => {
  const before = await load(takeOutSubject, input.id, 'change')
  const after = changed(before, input)
  const added = after.objectIds.filter((id) => !before.objectIds.includes(id))
  await requireObjects(tx, ctx, 'takeOuts.ask', added, takenKinds)
  if (after.toOn < after.fromOn) throw takeOutErrors('daysTurned', {}, [{ path: 'toOn', message: '' }])
  const { id, unitId } = before
  const { purpose, destination, fromOn, toOn, safeguards, encrypted, note } = after
  await tx
    .updateTable('takeOut')
    .set({ purpose, destination, fromOn, toOn, safeguards, encrypted, note })
    .where('id', '=', id)
    .execute()
  await writeObjects(tx, ctx, id, after.objectIds)
  record({ action: 'takeOut.change', kind: 'takeOut', id, unitId, before: shown(before), after: shown(after) })
  return {}
})
