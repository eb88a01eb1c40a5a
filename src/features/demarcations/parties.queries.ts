import { sql } from 'kysely'
import type { Day } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'
import type { Responsibility } from './demarcations.labels.ts'

/** Who answers for what on objects on a day, by name, as the history keeps it. One statement. */
export async function partiesOf(
  tx: Tx,
  objectIds: readonly string[],
  day: Day,
): Promise<Map<string, Partial<Record<Responsibility, string>>>> {
  const { rows } = await sql<{ objectId: string; parties: Partial<Record<Responsibility, string>> }>`
    select d.object_id, json_object_agg(d.responsibility, coalesce(p.name, d.party_name)) as parties
    from demarcation d left join object p on p.organisation_id = d.organisation_id and p.id = d.party_id
    where d.object_id = any(${[...objectIds]}::uuid[]) and d.retracted_at is null
      and (d.valid_from is null or d.valid_from <= ${day}::date) and (d.valid_to is null or d.valid_to >= ${day}::date) group by d.object_id`.execute(
    tx,
  )
  return new Map(rows.map(({ objectId, parties }) => [objectId, parties]))
}
