import { sql } from 'kysely'
import { allowed, type Subject } from '../../core/command.ts'
import type { ZoneFields } from './zones.schema.ts'

export type ZoneRecord = { id: string } & ZoneFields

/** Zones are the whole organisation's: a grant limited to a unit does not reach them. */
export const zoneSubject: Subject<ZoneRecord, 'update'> = {
  find: async (tx, id) => {
    const { rows } = await sql<ZoneRecord>`
      select z.id, z.code, o.name, z.purpose, z.most_confidentiality_id, z.may_hold_personal_number, z.needs_multi_factor, z.blocks_media,
        z.reaches_internet, z.position, o.valid_from, o.valid_to
      from zone z join object o on o.organisation_id = z.organisation_id and o.id = z.id where z.id = ${id}::uuid for update of z`.execute(
      tx,
    )
    return rows[0]
  },
  unitOf: () => null,
  policy: { update: () => allowed },
}
