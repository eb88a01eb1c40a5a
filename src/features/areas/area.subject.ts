import { sql } from 'kysely'
import { allowed, type Subject } from '../../core/command.ts'
import type { Context } from '../../core/context.ts'
import type { KnownRow } from '../registers/sheet/register-book.types.ts'
import { areaRows } from './area-rows.ts'

export const areaSubject = (ctx: Context): Subject<KnownRow, 'update' | 'check'> => ({
  find: async (tx, id) => (await areaRows(tx, ctx, sql<boolean>`o.id = ${id}::uuid`))[0],
  unitOf: ({ unitId }) => unitId,
  policy: { update: () => allowed, check: () => allowed },
})
