import { command } from '../../core/command.ts'
import { newId } from '../../core/ids.ts'
import type { Fields } from '../registers/sheet/register-book.types.ts'
import { requireReachable } from '../registers/write/reachable-references.ts'
import { saveRow } from '../registers/write/save-row.ts'
import { systemBook } from './system-book.ts'
import { newSystem } from './systems.schema.ts'

/** Registers a system, network, line or cloud service by the form; without a number it is given the next. */
export const createSystem = command('registers.write', newSystem, async (scope) => {
  const { tx, ctx, input } = scope
  const after = { ...systemBook.blank, ...input } as Fields
  await requireReachable(tx, ctx, systemBook, null, after)
  const id = newId(ctx.clock.now().getTime())
  await saveRow(scope, systemBook, { id, before: null, after })
  return { id }
})
