import { command } from '../../core/command.ts'
import { newId } from '../../core/ids.ts'
import type { Fields } from '../registers/sheet/register-book.types.ts'
import { requireReachable } from '../registers/write/reachable-references.ts'
import { saveRow } from '../registers/write/save-row.ts'
import { areaBook } from './area-book.ts'
import { newArea } from './areas.schema.ts'

/** Designates a 管理区域 by the form; without a number it is given the next. */
export const createArea = command('registers.write', newArea, async (scope) => {
  const { tx, ctx, input } = scope
  const after = { ...areaBook.blank, ...input } as Fields
  await requireReachable(tx, ctx, areaBook, null, after)
  const id = newId(ctx.clock.now().getTime())
  await saveRow(scope, areaBook, { id, before: null, after })
  return { id }
})
