import { changed } from '../../../core/changed.ts'
import { command } from '../../../core/command.ts'
import { requireFreeDays } from './absence-days.ts'
import { absenceSubject } from './substitutes.policy.ts'
import { absenceChange } from './substitutes.schema.ts'

/** Days or kind of an absence: back earlier, or away for longer. */
export const updateAbsence = command('people.write', absenceChange, async ({ tx, input, load, record }) => {
  const before = await load(absenceSubject, input.id, 'update')
  const after = changed(before, input)
  await requireFreeDays(tx, after, before.id)
  const { id, kind, validFrom, validTo } = after
  await tx.updateTable('absence').set({ kind, validFrom, validTo }).where('id', '=', id).execute()
  record({ action: 'absence.update', kind: 'absence', id, unitId: before.unitId, disclosure: 'closed', before, after })
})
