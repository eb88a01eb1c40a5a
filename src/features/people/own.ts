import { sql, type RawBuilder } from 'kysely'
import type { Context } from '../../core/context.ts'
import { withinReach } from '../../core/query.ts'

/**
 * What is a person's own (本人, decision 0014), in this one place. Whoever holds a verb at all reaches it, whatever units the grant names;
 * a grant with the scope 本人 reaches nothing else:
 * - duties of the posts that they hold, with their objects: `ownedDuties` in features/duties/duty-owner.ts
 * - evidence that they attached: `handOf`
 * - their row of the roster, their assignments, the posts they hold: `ownPerson`, `ownPost`
 * - what they did, in the history: `ownAct`
 */

/** Whose hand a record bears: the person of the roster, or the account where it has none. */
export const handOf = (ctx: Pick<Context, 'actor'>): string =>
  ctx.actor.kind === 'user' ? (ctx.actor.personId ?? ctx.actor.id) : `${ctx.actor.kind}:${ctx.actor.name}`

const personOf = ({ actor }: Pick<Context, 'actor'>): string | null => (actor.kind === 'user' ? actor.personId : null)

/** `column` holds the id of the actor's own row of the roster. */
export const ownPerson = (ctx: Pick<Context, 'actor'>, column: string): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(column)} = ${personOf(ctx)}::uuid)`

/** `column` holds the id of a post that the actor's person holds today. */
export const ownPost = (ctx: Pick<Context, 'actor' | 'clock'>, column: string): RawBuilder<boolean> => {
  const today = ctx.clock.today()
  return sql<boolean>`(${sql.ref(column)} in (select own.post_id from assignment own where own.person_id = ${personOf(ctx)}::uuid
    and own.valid_from <= ${today}::date and (own.valid_to is null or own.valid_to >= ${today}::date)))`
}

/** `column` holds who acted, as history keeps it. */
export const ownAct = ({ actor }: Pick<Context, 'actor'>, column: string): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(column)} ->> 'id' = ${actor.kind === 'user' ? actor.id : null})`

/** The condition that a row lies within reach by its unit or is the actor's own. */
export const withinReachOrOwn = (
  reach: 'all' | ReadonlySet<string>,
  column: string,
  own: RawBuilder<boolean>,
): RawBuilder<boolean> =>
  reach === 'all' ? sql<boolean>`true` : sql<boolean>`(${withinReach(reach, column)} or ${own})`
