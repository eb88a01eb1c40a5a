import { sql } from 'kysely'
import type { Day } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'
import type { ActivityRecord } from './activity.subject.ts'

/**
 * Objects of its duty that an activity speaks of on a day: those of its unit with the units below, or all. What an event started speaks of that
 * person, system or contract alone, or of the unit where the duty is counted over units; never of the rest of the body.
 */
export async function concernedObjects(
  tx: Tx,
  { dutyId, unitId, aboutId }: Pick<ActivityRecord, 'dutyId' | 'unitId' | 'aboutId'>,
  day: Day,
): Promise<{ id: string; name: string }[]> {
  if (dutyId === null) return []
  const inUnit = sql`o.unit_id in (with recursive below as (
    select ${unitId}::uuid as id union all select u.id from unit u join below b on u.parent_id = b.id) select id from below)`
  const which =
    aboutId === null
      ? unitId === null
        ? sql`true`
        : inUnit
      : sql`(o.id = ${aboutId}::uuid or (o.kind in ('unit', 'memberBody') and o.id = ${unitId}::uuid))`
  const { rows } = await sql<{ id: string; name: string }>`
    select o.id, o.name from duty d join object o on o.organisation_id = d.organisation_id and o.kind = d.object_kind
    where d.id = ${dutyId}::uuid and ${which} and (o.valid_from is null or o.valid_from <= ${day}::date)
      and (o.valid_to is null or o.valid_to >= ${day}::date ${aboutId === null ? sql`` : sql`or o.id = ${aboutId}::uuid`}) order by o.name, o.id`.execute(
    tx,
  )
  return rows
}
