import { command } from '../../core/command.ts'
import { newId } from '../../core/ids.ts'
import type { Fields } from '../registers/sheet/register-book.types.ts'
import { requireReachable } from '../registers/write/reachable-references.ts'
import { saveRow } from '../registers/write/save-row.ts'
import { connectionBook } from './connection-book.ts'
import { newConnection } from './connections.schema.ts'

/** Registers a permitted connection by the form; without a number it is given the next. */
export const createConnection = command('registers.write', newConnection, async (scope) => {
  const { tx, ctx, input } = scope
  const after = { ...connectionBook.blank, ...input } as Fields
  await requireReachable(tx, ctx, connectionBook, null, after)
  const id = newId(ctx.clock.now().getTime())
  await saveRow(scope, connectionBook, { id, before: null, after })
  return { id }
})
