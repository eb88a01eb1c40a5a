import { changed } from '../../core/changed.ts'
import { command } from '../../core/command.ts'
import { disposalErrors } from './disposals.errors.ts'
import { methodLabels } from './disposals.labels.ts'
import { disposalChange } from './disposals.schema.ts'
import { disposalSubject, shown } from './disposal.subject.ts'

/** A plan is put right while nothing is gone. */
export const changeDisposal = command('registers.write', disposalChange, async ({ tx, ctx, input, load, record }) => {
  const before = await load(disposalSubject, input.id, 'change')
  const after = changed(before, input)
  if (before.decisionId !== null && after.method !== before.method)
    throw disposalErrors('permittedMethod', { method: methodLabels[before.method][ctx.locale] }, [
      { path: 'method', message: '' },
    ])
  const { id, unitId, method, residents, plannedOn, place, contractor, note } = after
  await tx
    .updateTable('disposal')
    .set({ method, residents, plannedOn, place, contractor, note })
    .where('id', '=', id)
    .execute()
  record({ action: 'disposal.change', kind: 'disposal', id, unitId, before: shown(before), after: shown(after) })
  return {}
})
