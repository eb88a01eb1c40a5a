import { sql } from 'kysely'
import { allowed, type Subject } from '../../core/command.ts'
import type { Context } from '../../core/context.ts'
import type { KnownRow } from '../registers/sheet/register-book.types.ts'
import { accountRows } from './account-rows.ts'

export const accountSubject = (ctx: Context): Subject<KnownRow, 'update'> => ({
  find: async (tx, id) => (await accountRows(tx, ctx, sql<boolean>`o.id = ${id}::uuid`))[0],
  unitOf: ({ unitId }) => unitId,
  policy: { update: () => allowed },
})
