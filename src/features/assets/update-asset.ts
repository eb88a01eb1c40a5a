import { changed } from '../../core/changed.ts'
import { command } from '../../core/command.ts'
import { requireReachable } from '../registers/write/reachable-references.ts'
import { saveRow } from '../registers/write/save-row.ts'
import { assetBook } from './asset-book.ts'
import { assetChange } from './assets.schema.ts'
import { assetSubject } from './asset.subject.ts'

/** Changes an asset; an empty number keeps the one it has. */
export const updateAsset = command('registers.write', assetChange, async (scope) => {
  const { tx, ctx, input, load } = scope
  const { id, ...asked } = input
  const { fields: before } = await load(assetSubject(ctx), id, 'update')
  const after = changed(before, { ...asked, number: asked.number || before['number'] })
  await requireReachable(tx, ctx, assetBook, before, after)
  await saveRow(scope, assetBook, { id, before, after })
  return {}
})
