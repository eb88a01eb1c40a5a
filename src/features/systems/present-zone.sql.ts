import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../core/dates/days.ts'

/** The zone in which the object `o` stands on the day: one, the latest begun where two meet. */
export const presentZone = (today: Day): RawBuilder<string | null> => sql<string | null>`(
  select z.zone_id from object_zone z where z.organisation_id = o.organisation_id and z.object_id = o.id
    and (z.valid_from is null or z.valid_from <= ${today}::date) and (z.valid_to is null or z.valid_to >= ${today}::date)
  order by z.valid_from desc nulls last, z.id desc limit 1)`
