import { command } from '../../core/command.ts'
import { newId } from '../../core/ids.ts'
import type { Fields } from '../registers/sheet/register-book.types.ts'
import { requireReachable } from '../registers/write/reachable-references.ts'
import { saveRow } from '../registers/write/save-row.ts'
import { accountBook } from './account-book.ts'
import { newAccount } from './system-accounts.schema.ts'

/** Registers an account of a system by the form. */
export const createSystemAccount = command('registers.write', newAccount, async (scope) => {
  const { tx, ctx, input } = scope
  const after = { ...accountBook.blank, ...input } as Fields
  await requireReachable(tx, ctx, accountBook, null, after)
  const id = newId(ctx.clock.now().getTime())
  await saveRow(scope, accountBook, { id, before: null, after })
  return { id }
})
