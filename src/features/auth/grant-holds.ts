import { sql, type RawBuilder } from 'kysely'
import type { Day } from '../../core/dates/days.ts'

/** A grant `g` counts on a day from its first to its last one, both inclusive and open where none is written. Whoever reads grants asks this. */
export const grantHolds = (day: Day): RawBuilder<boolean> =>
  sql<boolean>`((g.valid_from is null or g.valid_from <= ${day}::date) and (g.valid_to is null or g.valid_to >= ${day}::date))`

/**
 * The grant `g` of a verb `v` that lets its account manage accounts for good: it reaches the whole body, has begun, and no day is set on which
 * it ends. At least one account that is switched on has such a grant, or a morning would come on which nobody could make another one.
 */
export const administersForGood = (day: Day): RawBuilder<boolean> =>
  sql<boolean>`(v.verb = 'accounts.write' and g.scope_id is null and not g.own and g.valid_to is null and ${grantHolds(day)})`
