import { sql } from 'kysely'
import type { Tx } from '../../core/db/database.ts'
import type { Traffic } from './zones.schema.ts'

type Pair = { fromZoneId: string; toZoneId: string; traffic: Traffic; note: string }

/** Cells of the matrix, new and changed alike; one statement. */
export const storePairs = (tx: Tx, organisationId: string, pairs: readonly Pair[]) =>
  sql`
    insert into zone_rule (organisation_id, from_zone_id, to_zone_id, traffic, note)
    select ${organisationId}::uuid, p.from_zone_id, p.to_zone_id, p.traffic::zone_traffic, p.note
    from unnest(${pairs.map((pair) => pair.fromZoneId)}::uuid[], ${pairs.map((pair) => pair.toZoneId)}::uuid[],
      ${pairs.map((pair) => pair.traffic)}::text[], ${pairs.map((pair) => pair.note)}::text[]) as p(from_zone_id, to_zone_id, traffic, note)
    on conflict (organisation_id, from_zone_id, to_zone_id) do update set traffic = excluded.traffic, note = excluded.note`.execute(
    tx,
  )
