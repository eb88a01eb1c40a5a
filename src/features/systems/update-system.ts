import { changed } from '../../core/changed.ts'
import { command } from '../../core/command.ts'
import { requireReachable } from '../registers/write/reachable-references.ts'
import { saveRow } from '../registers/write/save-row.ts'
import { systemBook } from './system-book.ts'
import { systemSubject } from './system.subject.ts'
import { systemChange } from './systems.schema.ts'

/** Changes a system; an empty number keeps the one it has, another zone holds from today on. */
export const updateSystem = command('registers.write', systemChange, async (scope) => {
  const { tx, ctx, input, load } = scope
  const { id, ...asked } = input
  const { fields: before } = await load(systemSubject(ctx), id, 'update')
  const after = changed(before, { ...asked, number: asked.number || before['number'] })
  await requireReachable(tx, ctx, systemBook, before, after)
  await saveRow(scope, systemBook, { id, before, after })
  return {}
})
