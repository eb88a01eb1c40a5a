import { sql } from 'kysely'
import type { Tx } from '../../core/db/database.ts'
import type { Span } from './span.types.ts'

/**
 * On which days which objects stand under another body's policy (R14 of states.md): the physical responsibility for the object itself lies with a member body
 * or with a body outside the registers, or that for the room or store in which it stands. A supplier or a unit of our own that answers for the place answers
 * to us: the duty stays ours. Where the object has such a demarcation of its own, the room's does not count. One statement.
 */
export async function readElsewhere(tx: Tx): Promise<Map<string, Span[]>> {
  const { rows } = await sql<{
    objectId: string
    validFrom: string | null
    validTo: string | null
    recordedAt: Date
    retractedAt: Date | null
  }>`
    with recursive physical as (
      select d.*, d.party_id is null or p.kind = 'memberBody' as abroad from demarcation d
      left join object p on p.organisation_id = d.organisation_id and p.id = d.party_id where d.responsibility = 'physical'
    ), held as (
      select organisation_id, container_id, content_id, valid_from, valid_to from holding
      union all select organisation_id, area_id, id, null, null from store where area_id is not null
    ), elsewhere as (
      select organisation_id, object_id, valid_from, valid_to, recorded_at, retracted_at from physical where abroad
      union
      select e.organisation_id, h.content_id, greatest(e.valid_from, h.valid_from), least(e.valid_to, h.valid_to), e.recorded_at, e.retracted_at
      from elsewhere e join held h on h.organisation_id = e.organisation_id and h.container_id = e.object_id
      where coalesce(e.valid_from <= h.valid_to, true) and coalesce(h.valid_from <= e.valid_to, true)
        and not exists (select from physical o where o.organisation_id = h.organisation_id and o.object_id = h.content_id and not o.abroad and o.retracted_at is null
          and coalesce(o.valid_from <= least(e.valid_to, h.valid_to), true) and coalesce(o.valid_to >= greatest(e.valid_from, h.valid_from), true))
    )
    select object_id, valid_from, valid_to, recorded_at, retracted_at from elsewhere`.execute(tx)
  return Map.groupBy(
    rows.map((row) => ({
      ...row,
      recordedAt: row.recordedAt.toISOString(),
      retractedAt: row.retractedAt?.toISOString() ?? null,
    })),
    ({ objectId }) => objectId,
  )
}
