import { sql } from 'kysely'
import { changed } from '../../../core/changed.ts'
import { allowed, command, type Subject } from '../../../core/command.ts'
import type { Context } from '../../../core/context.ts'
import type { KnownRow } from '../../registers/sheet/register-book.types.ts'
import { requireReachable } from '../../registers/write/reachable-references.ts'
import { saveRow } from '../../registers/write/save-row.ts'
import { storeBook } from './store-book.ts'
import { storeChange } from './stores.contract.ts'
import { storeRows } from './write-stores.ts'

const storeSubject = (ctx: Context): Subject<KnownRow, 'update'> => ({
  find: async (tx, id) => (await storeRows(tx, ctx, sql<boolean>`o.id = ${id}::uuid`))[0],
  unitOf: ({ unitId }) => unitId,
  policy: { update: () => allowed },
})

/** Changes a store; an empty number keeps the one it has. */
export const updateStore = command('registers.write', storeChange, async (scope) => {
  const { tx, ctx, input, load } = scope
  const { id, ...asked } = input
  const { fields: before } = await load(storeSubject(ctx), id, 'update')
  const after = changed(before, { ...asked, number: asked.number || before['number'] })
  await requireReachable(tx, ctx, storeBook, before, after)
  await saveRow(scope, storeBook, { id, before, after })
  return {}
})
