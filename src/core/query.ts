import type { Context } from './context.ts'
import { inScope, type Tx } from './db/database.ts'
import { requireVerb, type Verb } from './permission.ts'

/** Runs a read in the organisation's scope. `reach` says which units and member bodies the actor's verb covers. */
export async function query<T>(ctx: Context, verb: Verb, read: (tx: Tx, reach: 'all' | ReadonlySet<string>) => Promise<T>): Promise<T> {
  const reach = requireVerb(ctx.access, verb)
  return inScope(ctx.db, ctx.organisationId, (tx) => read(tx, reach))
}
