import { changed } from '../../core/changed.ts'
import { command } from '../../core/command.ts'
import { disposalChange } from './disposals.schema.ts'
import { disposalSubject, shown } from './disposal.subject.ts'

/** A plan is put right while nothing is gone. */
export const changeDisposal = command('registers.write', disposalChange, async ({ tx, input, load, record }) => {
  const before = await load(disposalSubject, input.id, 'change')
  const after = changed(before, input)
  const { id, unitId, method, residents, plannedOn, place, contractor, note } = after
  await tx
    .updateTable('disposal')
    .set({ method, residents, plannedOn, place, contractor, note })
    .where('id', '=', id)
    .execute()
  record({ action: 'disposal.change', kind: 'disposal', id, unitId, before: shown(before), after: shown(after) })
  return {}
})
