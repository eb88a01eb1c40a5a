import { sql } from 'kysely'
import { allowed, type Subject } from '../../core/command.ts'
import type { Context } from '../../core/context.ts'
import type { KnownRow } from '../registers/sheet/register-book.types.ts'
import { facilityRows } from './facility-rows.ts'

export const facilitySubject = (ctx: Context): Subject<KnownRow, 'update' | 'inspect'> => ({
  find: async (tx, id) => (await facilityRows(tx, ctx, sql<boolean>`o.id = ${id}::uuid`))[0],
  unitOf: ({ unitId }) => unitId,
  policy: { update: () => allowed, inspect: () => allowed },
})
