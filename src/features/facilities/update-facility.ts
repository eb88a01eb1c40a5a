import { changed } from '../../core/changed.ts'
import { command } from '../../core/command.ts'
import { requireReachable } from '../registers/write/reachable-references.ts'
import { saveRow } from '../registers/write/save-row.ts'
import { facilityBook } from './facility-book.ts'
import { facilitySubject } from './facility.subject.ts'
import { facilityChange } from './facilities.schema.ts'

/** Changes a facility. */
export const updateFacility = command('registers.write', facilityChange, async (scope) => {
  const { tx, ctx, input, load } = scope
  const { id, ...asked } = input
  const { fields: before } = await load(facilitySubject(ctx), id, 'update')
  const after = changed(before, { ...asked, number: asked.number || before['number'] })
  await requireReachable(tx, ctx, facilityBook, before, after)
  await saveRow(scope, facilityBook, { id, before, after })
  return {}
})
