import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { query, withinReach } from '../../core/query.ts'
import { levelsOn } from '../levels/container-class.queries.ts'
import { carriedLevels, onDay, ownRanks } from '../levels/container-class.sql.ts'
import { assetsAboveZone, type MisplacedAsset, zonedAssets } from './assets-above-zone.queries.ts'
import type { misplacedAsset, pair, zonePage, ZoneRow } from './zones.schema.ts'

type Stored = Omit<ZoneRow, 'classes' | 'misplaced'>
type Counted = { zoneId: string; rank: number | null; count: number }

/** Zones with what stands in them, today's first. Five statements, whatever stands there. */
export async function zonesNow(tx: Tx, ctx: Context): Promise<{ zones: ZoneRow[]; misplaced: MisplacedAsset[] }> {
  const day = ctx.clock.today()
  const { rows } = await sql<Stored>`
    select z.id, z.code, o.name, z.purpose, z.most_confidentiality_id, z.may_hold_personal_number, z.needs_multi_factor, z.blocks_media, z.reaches_internet,
      z.position, o.valid_from, o.valid_to, ${onDay('o', day)} as current,
      case when l.id is null then null else json_build_object('id', l.id, 'name', l.name, 'rank', l.rank) end as most,
      json_build_object('assets', coalesce(c.assets, 0), 'systems', coalesce(c.systems, 0), 'terminals', coalesce(c.terminals, 0), 'media', coalesce(c.media, 0)) as counts
    from zone z join object o on o.organisation_id = z.organisation_id and o.id = z.id
    left join level l on l.organisation_id = z.organisation_id and l.id = z.most_confidentiality_id
    left join (
      select x.zone_id, 0 as assets, count(*) filter (where o.kind = 'system')::int as systems, count(*) filter (where o.kind = 'terminal')::int as terminals,
        count(*) filter (where o.kind = 'medium')::int as media
      from object_zone x join object o on o.organisation_id = x.organisation_id and o.id = x.object_id
      where ${onDay('x', day)} and ${onDay('o', day)} group by x.zone_id) c on c.zone_id = z.id
    order by ${onDay('o', day)} desc, z.position, o.name, z.id`.execute(tx)
  const { rows: counted } = await sql<Counted>`
    with recursive ${carriedLevels(day)}, ${ownRanks(day)}, ${zonedAssets(day)}
    select p.zone_id, w.confidentiality as rank, count(distinct p.asset_id)::int as count from zoned p left join own w on w.id = p.asset_id
    group by p.zone_id, w.confidentiality order by w.confidentiality desc nulls last`.execute(tx)
  const levels = (await levelsOn(tx, day)).filter(({ axis }) => axis === 'confidentiality')
  const misplaced = await assetsAboveZone(tx, day)
  const classesOf = Map.groupBy(counted, ({ zoneId }) => zoneId)
  const misplacedIn = Map.groupBy(misplaced, ({ zoneId }) => zoneId)
  const zones = rows.map((zone): ZoneRow => {
    const classes = classesOf.get(zone.id) ?? []
    const wrong = misplacedIn.get(zone.id) ?? []
    const assets = (of: readonly MisplacedAsset[]) => new Set(of.map(({ assetId }) => assetId)).size
    const because = (reason: MisplacedAsset['reasons'][number]) =>
      assets(wrong.filter(({ reasons }) => reasons.includes(reason)))
    return {
      ...zone,
      counts: { ...zone.counts, assets: classes.reduce((sum, { count }) => sum + count, 0) },
      classes: classes.map(({ rank, count }) => ({
        name: levels.find((level) => level.rank === rank)?.name ?? null,
        count,
      })),
      misplaced: {
        assets: assets(wrong),
        classAbove: because('classAbove'),
        personalNumber: because('personalNumber'),
        personalNumberOnInternet: because('personalNumberOnInternet'),
      },
    }
  })
  return { zones, misplaced }
}

export const pairsNow = async (tx: Tx): Promise<z.output<typeof pair>[]> =>
  tx
    .selectFrom('zoneRule')
    .select(['fromZoneId', 'toZoneId', 'traffic', 'note'])
    .orderBy('fromZoneId')
    .orderBy('toZoneId')
    .execute()

/** Every zone and the matrix. Zones are everybody's to know; of what stands in them only the numbers are told. */
export const readZones = (ctx: Context) =>
  query(ctx, 'registers.read', async (tx) => {
    const { zones } = await zonesNow(tx, ctx)
    const levels = (await levelsOn(tx, ctx.clock.today())).filter(({ axis }) => axis === 'confidentiality')
    return { zones, pairs: await pairsNow(tx), levels: levels.map(({ id, name }) => ({ id, name })) }
  })

/** One zone with those of its misplaced assets that lie within reach. @throws {AppError} 404 */
export const readZone = (ctx: Context, { id }: { id: string }): Promise<z.output<typeof zonePage>> =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const { zones, misplaced } = await zonesNow(tx, ctx)
    const zone = zones.find((one) => one.id === id)
    if (!zone) throw fail('notFound')
    const here = misplaced.filter(({ zoneId }) => zoneId === id).slice(0, 2000)
    const { rows: named } = await sql<{
      assetId: string
      number: string
      name: string
      viaId: string | null
      viaName: string | null
    }>`
      select a.id as asset_id, a.number, o.name, v.id as via_id, v.name as via_name
      from unnest(${here.map(({ assetId }) => assetId)}::uuid[], ${here.map(({ viaId }) => viaId)}::uuid[]) as m(asset_id, via_id)
      join asset a on a.id = m.asset_id join object o on o.organisation_id = a.organisation_id and o.id = a.id
      left join object v on v.organisation_id = a.organisation_id and v.id = m.via_id
      where ${withinReach(reach, 'o.unitId')} order by a.number, v.name limit 200`.execute(tx)
    const levels = (await levelsOn(tx, ctx.clock.today())).filter(({ axis }) => axis === 'confidentiality')
    return {
      ...zone,
      misplacedAssets: named.flatMap((row): z.output<typeof misplacedAsset>[] => {
        const found = here.find(({ assetId, viaId }) => assetId === row.assetId && viaId === row.viaId)
        if (!found) return []
        return [
          {
            id: row.assetId,
            number: row.number,
            name: row.name,
            level: levels.find(({ rank }) => rank === found.rank)?.name ?? null,
            via: row.viaId === null ? null : { id: row.viaId, name: row.viaName ?? '' },
            reasons: found.reasons,
          },
        ]
      }),
      pairs: (await pairsNow(tx)).filter(({ fromZoneId, toZoneId }) => fromZoneId === id || toZoneId === id),
      others: zones.filter((one) => one.current && one.id !== id).map((one) => ({ id: one.id, name: one.name })),
    }
  })
