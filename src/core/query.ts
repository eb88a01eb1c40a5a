import { sql, type RawBuilder } from 'kysely'
import type { Context } from './context.ts'
import { inScope, type Tx } from './db/database.ts'
import { fail } from './errors.ts'
import { requireVerb, type Verb } from './permission.ts'

const answers = new WeakMap<Tx, Map<string, Promise<unknown>>>()

/** Within one read (never within a command, which may write meanwhile) a question that several parts of a page ask is asked once. */
export function onceInRead<T>(tx: Tx, question: string, ask: () => Promise<T>): Promise<T> {
  const known = answers.get(tx)
  if (known === undefined) return ask()
  const answer = (known.get(question) as Promise<T> | undefined) ?? ask()
  known.set(question, answer)
  return answer
}

const remembering =
  <T>(read: (tx: Tx) => Promise<T>) =>
  (tx: Tx): Promise<T> => {
    answers.set(tx, new Map())
    return read(tx)
  }

/** Runs a read in the organisation's scope. `reach` says which units and member bodies the actor's verb covers. */
export async function query<T>(
  ctx: Context,
  verb: Verb,
  read: (tx: Tx, reach: 'all' | ReadonlySet<string>) => Promise<T>,
): Promise<T> {
  const reach = requireVerb(ctx.access, verb)
  return inScope(
    ctx.db,
    ctx.organisationId,
    remembering((tx) => read(tx, reach)),
  )
}

/** Runs a read for whoever is signed in, whatever they may do: it answers with nothing but what is theirs or within the reach it asks `ctx.access` for. */
export async function queryOwn<T>(ctx: Context, read: (tx: Tx) => Promise<T>): Promise<T> {
  if (ctx.first) throw fail(ctx.first === 'password' ? 'passwordChangeNeeded' : 'secondFactorNeeded')
  return inScope(ctx.db, ctx.organisationId, remembering(read))
}

/** The condition that a row's unit lies within a reach, for `where`; `column` is its name, such as `o.unitId`. */
export const withinReach = (reach: 'all' | ReadonlySet<string>, column: string): RawBuilder<boolean> =>
  reach === 'all' ? sql<boolean>`true` : sql<boolean>`${sql.ref(column)} = any(${[...reach]}::uuid[])`
