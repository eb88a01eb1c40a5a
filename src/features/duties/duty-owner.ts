import { sql, type RawBuilder } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'

/**
 * Which of the duties are the actor's own: the post that has the duty (given to it, or designated to the duty's role) is held today.
 * Who has a duty sees and proves all of its objects, wherever they stand (states.md R12); units and member bodies scope everybody else.
 */
export const ownedDuties = (tx: Tx, ctx: Context, dutyIds: readonly string[]): Promise<ReadonlySet<string>> =>
  owned(tx, ctx, sql`d.id = any(${[...dutyIds]}::uuid[])`)

/** Every duty that is the actor's own. */
export const allOwnedDuties = (tx: Tx, ctx: Context): Promise<ReadonlySet<string>> => owned(tx, ctx, sql`true`)

async function owned(tx: Tx, ctx: Context, condition: RawBuilder<unknown>): Promise<ReadonlySet<string>> {
  if (ctx.actor.kind !== 'user' || ctx.actor.personId === null) return new Set()
  const today = ctx.clock.today()
  const { rows } = await sql<{ id: string }>`
    select d.id from duty d
    join lateral (select v.subject_role from duty_version v where v.organisation_id = d.organisation_id and v.duty_id = d.id and v.retracted_at is null
      order by v.recorded_at desc limit 1) v on true
    join assignment a on a.organisation_id = d.organisation_id and a.person_id = ${ctx.actor.personId}
      and a.valid_from <= ${today} and (a.valid_to is null or a.valid_to >= ${today})
      and a.post_id = coalesce(d.owner_post_id, (select g.post_id from designation g where g.organisation_id = d.organisation_id and g.security_role = v.subject_role
        and g.valid_from <= ${today} and (g.valid_to is null or g.valid_to >= ${today}) order by g.valid_from desc limit 1))
    where ${condition}`.execute(tx)
  return new Set(rows.map((row) => row.id))
}
