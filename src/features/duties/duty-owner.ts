import { sql, type RawBuilder } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { bearersOf, loadDesignated } from '../people/responsible.queries.ts'

/**
 * Which of the duties are the actor's own: the post that has the duty (given to it, or designated to the duty's role) is held today,
 * or stood in for while nobody who holds it is there.
 * Who has a duty sees and proves all of its objects, wherever they stand (states.md R12); units and member bodies scope everybody else.
 */
export const ownedDuties = (tx: Tx, ctx: Context, dutyIds: readonly string[]): Promise<ReadonlySet<string>> =>
  owned(tx, ctx, sql`d.id = any(${[...dutyIds]}::uuid[])`)

/** Every duty that is the actor's own. */
export const allOwnedDuties = (tx: Tx, ctx: Context): Promise<ReadonlySet<string>> => owned(tx, ctx, sql`true`)

async function owned(tx: Tx, ctx: Context, condition: RawBuilder<unknown>): Promise<ReadonlySet<string>> {
  if (ctx.actor.kind !== 'user' || ctx.actor.personId === null) return new Set()
  const { personId } = ctx.actor
  const { posts, designated } = await loadDesignated(tx, ctx.clock.today(), 'all')
  const is = (one: { personId: string }) => one.personId === personId
  const own = new Set(posts.flatMap(({ id, holders, acting }) => (holders.some(is) || acting?.by.some(is) ? [id] : [])))
  if (own.size === 0) return new Set()
  const bearers = bearersOf(designated)
  const { rows } = await sql<{ id: string; ownerPostId: string | null; subjectRole: string }>`
    select d.id, d.owner_post_id, v.subject_role from duty d
    join lateral (select v.subject_role from duty_version v where v.organisation_id = d.organisation_id and v.duty_id = d.id and v.retracted_at is null
      order by v.recorded_at desc limit 1) v on true
    where ${condition}`.execute(tx)
  return new Set(
    rows.flatMap((row) => (own.has(row.ownerPostId ?? bearers.get(row.subjectRole) ?? '') ? [row.id] : [])),
  )
}
