import { changed } from '../../core/changed.ts'
import { command } from '../../core/command.ts'
import { requireReachable } from '../registers/write/reachable-references.ts'
import { saveRow } from '../registers/write/save-row.ts'
import { areaBook } from './area-book.ts'
import { areaSubject } from './area.subject.ts'
import { areaChange } from './areas.schema.ts'

/** Changes an area; another policy holds from today on. */
export const updateArea = command('registers.write', areaChange, async (scope) => {
  const { tx, ctx, input, load } = scope
  const { id, ...asked } = input
  const { fields: before } = await load(areaSubject(ctx), id, 'update')
  const after = changed(before, { ...asked, number: asked.number || before['number'] })
  await requireReachable(tx, ctx, areaBook, before, after)
  await saveRow(scope, areaBook, { id, before, after })
  return {}
})
