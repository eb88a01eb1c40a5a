import { changed } from '../../core/changed.ts'
import { command } from '../../core/command.ts'
import { requireReachable } from '../registers/write/reachable-references.ts'
import { saveRow } from '../registers/write/save-row.ts'
import { mediumChange } from './media.schema.ts'
import { mediumBook } from './medium-book.ts'
import { mediumSubject } from './medium.subject.ts'

/** Changes a medium; another place holds from today on, an empty number keeps the one it has. */
export const updateMedium = command('registers.write', mediumChange, async (scope) => {
  const { tx, ctx, input, load } = scope
  const { id, ...asked } = input
  const { fields: before } = await load(mediumSubject(ctx), id, 'update')
  const after = changed(before, { ...asked, number: asked.number || before['number'] })
  await requireReachable(tx, ctx, mediumBook, before, after)
  await saveRow(scope, mediumBook, { id, before, after })
  return {}
})
