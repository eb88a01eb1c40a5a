import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../core/dates/days.ts'

/** The system or area that holds the object `o` on the day. */
export const presentContainer = (today: Day): RawBuilder<string | null> => sql<string | null>`(
  select h.container_id from holding h where h.organisation_id = o.organisation_id and h.content_id = o.id
    and (h.valid_from is null or h.valid_from <= ${today}::date) and (h.valid_to is null or h.valid_to >= ${today}::date)
  order by h.valid_from desc nulls last, h.id desc limit 1)`
