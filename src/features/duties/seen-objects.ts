import { sql, type RawBuilder } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import type { Day } from '../../core/dates/days.ts'
import { ownPerson, ownPost } from '../people/own.ts'
import { allOwnedDuties } from './duty-owner.ts'

/** What a reader who does not reach the whole body sees of duties; everything a page counts for them is folded from these rows alone. */
export type Seen = {
  /** Duties of posts that they hold: all of their objects are seen. */
  owned: ReadonlySet<string>
  /** The condition that object `o` of duty `d` is seen. */
  objects: RawBuilder<boolean>
  /** Its parts: units and member bodies reached, what the body answers for as a whole, and the condition that `o` is the reader's own. */
  units: readonly string[]
  whole: boolean
  own: RawBuilder<boolean>
}

/**
 * Null where the reader reaches everything. Else: objects of their units and member bodies, what is their own, and, for those who stand in a unit
 * of the body itself, what the body answers for as a whole. A municipality's contact counts its own rows and nothing else (decision 0014).
 */
export async function seenObjects(tx: Tx, ctx: Context): Promise<Seen | null> {
  const reach = ctx.access.get('duties.read') ?? new Set<string>()
  if (reach === 'all') return null
  const units = [...reach]
  const owned = await allOwnedDuties(tx, ctx)
  const { rows: inside } =
    await sql`select from object where kind = 'unit' and id = any(${units}::uuid[]) limit 1`.execute(tx)
  const whole = inside.length > 0
  const own = sql<boolean>`(${ownPerson(ctx, 'o.id')} or ${ownPost(ctx, 'o.id')})`
  return {
    owned,
    units,
    whole,
    own,
    objects: sql<boolean>`(o.unit_id = any(${units}::uuid[]) or d.id = any(${[...owned]}::uuid[])
      or ${whole ? sql`o.kind in ('organisation', 'boundBody')` : sql`false`} or ${own})`,
  }
}

/** Duties that have a seen object on the day, and those of one's own posts though they have none. */
export async function seenDutyIds(tx: Tx, seen: Seen, day: Day): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select d.id from duty d where d.id = any(${[...seen.owned]}::uuid[]) or exists (
      select from object o where o.organisation_id = d.organisation_id and o.kind = d.object_kind and ${seen.objects}
        and (o.valid_from is null or o.valid_from <= ${day}::date) and (o.valid_to is null or o.valid_to >= ${day}::date))`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}
