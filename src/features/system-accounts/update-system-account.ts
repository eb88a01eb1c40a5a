import { changed } from '../../core/changed.ts'
import { command } from '../../core/command.ts'
import { requireReachable } from '../registers/write/reachable-references.ts'
import { saveRow } from '../registers/write/save-row.ts'
import { accountBook } from './account-book.ts'
import { accountSubject } from './account.subject.ts'
import { accountChange } from './system-accounts.schema.ts'

/** Changes an account by the form. */
export const updateSystemAccount = command('registers.write', accountChange, async (scope) => {
  const { tx, ctx, input, load } = scope
  const { id, ...asked } = input
  const { fields: before } = await load(accountSubject(ctx), id, 'update')
  const after = changed(before, asked)
  await requireReachable(tx, ctx, accountBook, before, after)
  await saveRow(scope, accountBook, { id, before, after })
  return {}
})
