import { command } from '../../core/command.ts'
import { newId } from '../../core/ids.ts'
import type { Fields } from '../registers/sheet/register-book.types.ts'
import { requireReachable } from '../registers/write/reachable-references.ts'
import { saveRow } from '../registers/write/save-row.ts'
import { assetBook } from './asset-book.ts'
import { newAsset } from './assets.schema.ts'

/** Registers an asset by the form; without a number it is given the next. */
export const createAsset = command('registers.write', newAsset, async (scope) => {
  const { tx, ctx, input } = scope
  const after = { ...assetBook.blank, ...input } as Fields
  await requireReachable(tx, ctx, assetBook, null, after)
  const id = newId(ctx.clock.now().getTime())
  await saveRow(scope, assetBook, { id, before: null, after })
  return { id }
})
