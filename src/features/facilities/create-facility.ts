import { command } from '../../core/command.ts'
import { newId } from '../../core/ids.ts'
import type { Fields } from '../registers/sheet/register-book.types.ts'
import { requireReachable } from '../registers/write/reachable-references.ts'
import { saveRow } from '../registers/write/save-row.ts'
import { facilityBook } from './facility-book.ts'
import { newFacility } from './facilities.schema.ts'

/** Registers a facility by the form; without a number it is given the next. */
export const createFacility = command('registers.write', newFacility, async (scope) => {
  const { tx, ctx, input } = scope
  const after = { ...facilityBook.blank, ...input } as Fields
  await requireReachable(tx, ctx, facilityBook, null, after)
  const id = newId(ctx.clock.now().getTime())
  await saveRow(scope, facilityBook, { id, before: null, after })
  return { id }
})
