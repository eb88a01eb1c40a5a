import { command } from '../../../core/command.ts'
import { newId } from '../../../core/ids.ts'
import type { Fields } from '../../registers/sheet/register-book.types.ts'
import { requireReachable } from '../../registers/write/reachable-references.ts'
import { saveRow } from '../../registers/write/save-row.ts'
import { storeBook } from './store-book.ts'
import { newStore } from './stores.contract.ts'

/** Registers a store; without a number it is given the next. */
export const createStore = command('registers.write', newStore, async (scope) => {
  const { tx, ctx, input } = scope
  const after = { ...storeBook.blank, ...input } as Fields
  await requireReachable(tx, ctx, storeBook, null, after)
  const id = newId(ctx.clock.now().getTime())
  await saveRow(scope, storeBook, { id, before: null, after })
  return { id }
})
