import { sql } from 'kysely'
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
 * For every object the vendor's word on its configuration that holds on a day: the last one signed by then and not withdrawn by then, unless the
 * configuration was found to be another one. An earlier word never comes back under a later one. One statement for the whole organisation.
 */
export async function confirmedConfigurations(tx: Tx, day: Day): Promise<ConfirmedConfiguration[]> {
  const { rows } = await sql<ConfirmedConfiguration>`
    select object_id, confirmation_id, signed_by, signed_on, sha256, hash_source from (
      select distinct on (x.object_id) x.object_id, c.id as confirmation_id, c.signed_by, c.signed_on, c.configuration_sha256 as sha256, c.hash_source, c.superseded_on
      from configuration_confirmation_object x
      join configuration_confirmation c on c.organisation_id = x.organisation_id and c.id = x.confirmation_id
      where c.signed_on <= ${day}::date and (c.withdrawn_at is null or (c.withdrawn_at at time zone 'Asia/Tokyo')::date > ${day}::date)
      order by x.object_id, c.signed_on desc, c.id desc) last
    where superseded_on is null or superseded_on > ${day}::date order by object_id`.execute(tx)
  return rows
}
