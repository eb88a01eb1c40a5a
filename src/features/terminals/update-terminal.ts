import { changed } from '../../core/changed.ts'
import { command } from '../../core/command.ts'
import { requireReachable } from '../registers/write/reachable-references.ts'
import { saveRow } from '../registers/write/save-row.ts'
import { terminalBook } from './terminal-book.ts'
import { terminalSubject } from './terminal.subject.ts'
import { terminalChange } from './terminals.schema.ts'

/** Changes a terminal; an empty number keeps the one it has, another zone or place holds from today on. */
export const updateTerminal = command('registers.write', terminalChange, async (scope) => {
  const { tx, ctx, input, load } = scope
  const { id, ...asked } = input
  const { fields: before } = await load(terminalSubject(ctx), id, 'update')
  const after = changed(before, { ...asked, number: asked.number || before['number'] })
  await requireReachable(tx, ctx, terminalBook, before, after)
  await saveRow(scope, terminalBook, { id, before, after })
  return {}
})
