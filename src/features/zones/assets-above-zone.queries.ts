import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../core/db/database.ts'
import { carriedLevels, onDay, ownRanks } from '../levels/container-class.sql.ts'
import type { Misplaced } from './zones.labels.ts'

/** An asset that does not fit in the zone where it stands; `viaId`: what holds it stands there, not the asset by itself. */
export type MisplacedAsset = {
  assetId: string
  zoneId: string
  viaId: string | null
  /** Rank of the asset's confidentiality and of the gravest that the zone may hold. */
  rank: number | null
  limit: number | null
  reasons: Misplaced[]
}

/**
 * `zoned(asset_id, via_id, zone_id)`: every asset with the zones in which it stands on the day, by itself or by whatever holds it, however deep.
 * Goes up from the assets, so that `wanted` (a condition on the asset `a`) keeps it small; `union` ends circles.
 */
export const zonedAssets = (day: string, wanted: RawBuilder<boolean> = sql<boolean>`true`): RawBuilder<unknown> => sql`
  up(asset_id, at_id) as (
    select a.id, a.id from asset a join object o on o.organisation_id = a.organisation_id and o.id = a.id where ${onDay('o', day)} and ${wanted}
    union
    select u.asset_id, h.container_id from up u join holding h on h.content_id = u.at_id and ${onDay('h', day)}),
  zoned(asset_id, via_id, zone_id) as (
    select u.asset_id, nullif(u.at_id, u.asset_id), x.zone_id from up u join object_zone x on x.object_id = u.at_id and ${onDay('x', day)})`

/**
 * Every asset in every zone in which it stands, with the ranks of its own confidentiality and of the gravest that the zone may hold, and the reasons
 * why it does not fit there (none where it does). Lists, the diagram and the checks all judge by this.
 */
export const judgedAssets = (day: string, wanted?: RawBuilder<boolean>): RawBuilder<unknown> => sql`
  with recursive ${carriedLevels(day)}, ${ownRanks(day)}, ${zonedAssets(day, wanted)}
  select p.asset_id, p.zone_id, p.via_id, w.confidentiality as rank, l.rank as "limit", array_remove(array[
    case when w.confidentiality > l.rank then 'classAbove' end,
    case when a.specific_personal and not z.may_hold_personal_number then 'personalNumber' end,
    case when a.specific_personal and z.reaches_internet then 'personalNumberOnInternet' end], null) as reasons
  from zoned p join asset a on a.id = p.asset_id join zone z on z.id = p.zone_id
  left join own w on w.id = p.asset_id left join carried l on l.id = z.most_confidentiality_id`

const misplaced = (day: string, wanted?: RawBuilder<boolean>): RawBuilder<unknown> =>
  sql`select * from (${judgedAssets(day, wanted)}) judged where reasons <> '{}'`

/**
 * Assets that stand where they may not on a day, each with its reasons: class above the zone's, individual numbers where none may be or where the
 * internet reaches. Whole organisation, or some assets only; one statement whatever the number.
 */
export async function assetsAboveZone(
  tx: Tx,
  day: string,
  { assetIds }: { assetIds?: readonly string[] } = {},
): Promise<MisplacedAsset[]> {
  const wanted = assetIds && sql<boolean>`a.id = any(${[...assetIds]}::uuid[])`
  const { rows } = await sql<MisplacedAsset>`${misplaced(day, wanted)} order by asset_id, zone_id, via_id`.execute(tx)
  return rows
}

/** The same as a set of ids, for `in` in the condition of a list. */
export const misplacedIds = (day: string): RawBuilder<unknown> => sql`select m.asset_id from (${misplaced(day)}) m`
