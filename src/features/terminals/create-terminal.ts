import { command } from '../../core/command.ts'
import { newId } from '../../core/ids.ts'
import type { Fields } from '../registers/sheet/register-book.types.ts'
import { requireReachable } from '../registers/write/reachable-references.ts'
import { saveRow } from '../registers/write/save-row.ts'
import { terminalBook } from './terminal-book.ts'
import { newTerminal } from './terminals.schema.ts'

/** Registers a terminal or server by the form; what is not answered is 未確認. */
export const createTerminal = command('registers.write', newTerminal, async (scope) => {
  const { tx, ctx, input } = scope
  const after = { ...terminalBook.blank, ...input } as Fields
  await requireReachable(tx, ctx, terminalBook, null, after)
  const id = newId(ctx.clock.now().getTime())
  await saveRow(scope, terminalBook, { id, before: null, after })
  return { id }
})
