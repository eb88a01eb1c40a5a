import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'

export type ConfirmedConfiguration = {
  objectId: string
  confirmationId: string
  signedBy: string
  signedOn: Day
  sha256: string
  /** `computed`: the server hashed the exported configuration itself. Only that is data which the duty holder did not type (states.md R7, B). */
  hashSource: 'computed' | 'typed'
}

/**
 * For every object the last word of a vendor that was signed by a day and not withdrawn by then. `superseded_on`: from that day on the configuration
 * is known to be another one. An earlier word never comes back under a later one.
 */
export const lastWords = (day: Day): RawBuilder<unknown> => sql`
  select distinct on (x.object_id) x.object_id, c.id as confirmation_id, c.title, c.signed_by, c.signed_on, c.configuration_sha256 as sha256, c.hash_source,
    case when c.superseded_on <= ${day}::date then c.superseded_on end as superseded_on
  from configuration_confirmation_object x
  join configuration_confirmation c on c.organisation_id = x.organisation_id and c.id = x.confirmation_id
  where c.signed_on <= ${day}::date and (c.withdrawn_at is null or (c.withdrawn_at at time zone 'Asia/Tokyo')::date > ${day}::date)
  order by x.object_id, c.signed_on desc, c.id desc`

/** The words that hold on a day, of the whole organisation; one statement. */
export async function confirmedConfigurations(tx: Tx, day: Day): Promise<ConfirmedConfiguration[]> {
  const { rows } = await sql<ConfirmedConfiguration>`
    select object_id, confirmation_id, signed_by, signed_on, sha256, hash_source from (${lastWords(day)}) last
    where superseded_on is null order by object_id`.execute(tx)
  return rows
}
