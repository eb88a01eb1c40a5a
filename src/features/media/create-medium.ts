import { command } from '../../core/command.ts'
import { newId } from '../../core/ids.ts'
import type { Fields } from '../registers/sheet/register-book.types.ts'
import { requireReachable } from '../registers/write/reachable-references.ts'
import { saveRow } from '../registers/write/save-row.ts'
import { newMedium } from './media.schema.ts'
import { mediumBook } from './medium-book.ts'

/** Registers a medium by the form; without a number it is given the next. */
export const createMedium = command('registers.write', newMedium, async (scope) => {
  const { tx, ctx, input } = scope
  const after = { ...mediumBook.blank, ...input } as Fields
  await requireReachable(tx, ctx, mediumBook, null, after)
  const id = newId(ctx.clock.now().getTime())
  await saveRow(scope, mediumBook, { id, before: null, after })
  return { id }
})
