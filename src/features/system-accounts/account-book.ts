import type { RegisterBook } from '../registers/sheet/register-book.types.ts'
import { postReferences, unitReferences } from '../registers/sheet/common-references.ts'
import { accountColumns, blankAccount } from './account-columns.rules.ts'
import { accountList } from './account-list.ts'
import { accountRows } from './account-rows.ts'
import { checkAccounts } from './check-accounts.ts'
import { personReferences, systemReferences } from './system-references.ts'
import { writeAccounts } from './write-accounts.ts'

/** アカウント棚卸しの台帳 for Excel out and in, bulk edit and form. */
export const accountBook: RegisterBook = {
  register: 'system-accounts',
  kind: 'account',
  title: { ja: 'システムの利用者ID', en: 'Accounts of systems' },
  columns: accountColumns,
  blank: blankAccount,
  list: accountList,
  rows: accountRows,
  check: checkAccounts,
  write: (scope, rows) => writeAccounts(scope, rows),
  references: async (tx, ctx, reach) => ({
    systemId: await systemReferences(tx, ctx),
    unitId: await unitReferences(tx, ctx, reach),
    personId: await personReferences(tx, reach),
    responsiblePostId: await postReferences(tx, ctx, reach),
  }),
}
