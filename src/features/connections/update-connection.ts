import { changed } from '../../core/changed.ts'
import { command } from '../../core/command.ts'
import { requireReachable } from '../registers/write/reachable-references.ts'
import { saveRow } from '../registers/write/save-row.ts'
import { connectionBook } from './connection-book.ts'
import { connectionSubject } from './connection.subject.ts'
import { connectionChange } from './connections.schema.ts'

/** Changes a permitted connection; an empty number keeps the one it has. */
export const updateConnection = command('registers.write', connectionChange, async (scope) => {
  const { tx, ctx, input, load } = scope
  const { id, ...asked } = input
  const { fields: before } = await load(connectionSubject(ctx), id, 'update')
  const after = changed(before, { ...asked, number: asked.number || before['number'] })
  await requireReachable(tx, ctx, connectionBook, before, after)
  await saveRow(scope, connectionBook, { id, before, after })
  return {}
})
