import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { inUnitScope } from '../../core/permission.ts'
import { query, withinReach } from '../../core/query.ts'
import { levelsOn } from './container-class.queries.ts'
import { carriedLevels, stepDown, onDay, ownRanksBelow } from './container-class.sql.ts'
import { shortestPath, type Step } from './class-path.rules.ts'
import type { levelsContract } from './levels.contract.ts'
import { axes } from './levels.schema.ts'

type Answer = z.output<NonNullable<(typeof levelsContract)['classOf']['~orpc']['outputSchema']>>

/** How many of the gravest assets are named for each axis. */
const NAMED = 3

type Gravest = { axis: (typeof axes)[number]; assetId: string; rank: number; sharing: number }
type Edge = Step & { lowerName: string; lowerUnit: string | null; extract: boolean }

/**
 * Class of one object on a day, with the assets that give it and the shortest path to each. What holds is counted whole, whoever asks;
 * the names of what lies outside the asker's reach are left out.
 */
export const readClassOf = (ctx: Context, { id, day = ctx.clock.today() }: { id: string; day?: string | undefined }) =>
  query(ctx, 'registers.read', async (tx, reach): Promise<Answer> => {
    const { rows: objects } = await sql<{ name: string }>`
      select o.name from object o where o.id = ${id} and ${withinReach(reach, 'o.unitId')}`.execute(tx)
    const object = objects[0]
    if (!object) throw fail('notFound')
    const { gravest, unclassified } = await gravestBelow(tx, id, day)
    const edges = await edgesAbove(
      tx,
      gravest.map(({ assetId }) => assetId),
      day,
    )
    const named = new Map(
      edges.map(({ lower, lowerName, lowerUnit }) => [lower, inUnitScope(reach, lowerUnit) ? lowerName : null]),
    )
    const levels = await levelsOn(tx, day)
    return {
      id,
      name: object.name,
      day,
      unclassified,
      axes: axes.map((axis) => {
        const rows = gravest.filter((row) => row.axis === axis)
        return {
          axis,
          level: levels.find((level) => level.axis === axis && level.rank === rows[0]?.rank) ?? null,
          sharing: rows[0]?.sharing ?? 0,
          reasons: rows.map(({ assetId }) => ({
            assetId: named.get(assetId) === null ? null : assetId,
            path: shortestPath(edges, assetId, id).map((step) => ({
              id: named.get(step.lower) === null ? null : step.lower,
              name: named.get(step.lower) ?? null,
              extract: edges.some((edge) => edge.extract && edge.lower === step.lower && edge.upper === step.upper),
            })),
          })),
        }
      }),
    }
  })

async function gravestBelow(tx: Tx, id: string, day: string) {
  const { rows } = await sql<Omit<Gravest, 'axis'> & { axis: Gravest['axis'] | null }>`
    with recursive ${carriedLevels(day)},
    down(id) as (select ${id}::uuid union select e.id from down d ${stepDown(day)}),
    ${ownRanksBelow(day)},
    placed as (
      select t.axis, w.id as asset_id, t.rank, rank() over (partition by t.axis order by t.rank desc) as place,
        row_number() over (partition by t.axis order by t.rank desc, w.id <> ${id}::uuid, w.id) as n
      from own w cross join lateral (values ('confidentiality', w.confidentiality), ('integrity', w.integrity), ('availability', w.availability)) t(axis, rank)
      where t.rank is not null)
    select axis, asset_id, rank, (select count(*)::int from placed q where q.axis = p.axis and q.place = 1) as sharing
    from placed p where place = 1 and n <= ${NAMED}
    union all
    select null, null, null, count(*)::int from down d left join own w on w.id = d.id
      cross join lateral (select from asset a join object o on o.organisation_id = a.organisation_id and o.id = a.id where a.id = d.id and ${onDay('o', day)} offset 0) a
      where w.confidentiality is null
    order by 1, 2`.execute(tx)
  return {
    gravest: rows.filter((row): row is Gravest => row.axis !== null),
    unclassified: rows.find((row) => row.axis === null)?.sharing ?? 0,
  }
}

/** The ways up from a few assets, each step once; what holds an asset is few, whatever the number of assets. */
async function edgesAbove(tx: Tx, assetIds: readonly string[], day: string): Promise<Edge[]> {
  const { rows } = await sql<Edge>`
    with recursive up(lower, upper, extract) as (
      select e.* from unnest(${[...new Set(assetIds)]}::uuid[]) i cross join lateral ${oneStepUp('i', day)} e
      union
      select e.* from up u cross join lateral ${oneStepUp('u.upper', day)} e)
    select u.lower, u.upper, u.extract, o.name as lower_name, o.unit_id as lower_unit
    from (select * from up union select i, null, false from unnest(${[...new Set(assetIds)]}::uuid[]) i) u
    cross join lateral (select o.name, o.unit_id from object o where o.id = u.lower offset 0) o`.execute(tx)
  return rows
}

const oneStepUp = (of: string, day: string) => sql`(
  select h.content_id, h.container_id, false from holding h where h.content_id = ${sql.ref(of)} and ${onDay('h', day)}
  union all
  select a.source_asset_id, a.id, true from asset a where a.source_asset_id = ${sql.ref(of)})`
