import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { fail } from '../../core/errors.ts'
import { query } from '../../core/query.ts'
import { onDay } from './container-class.sql.ts'
import type { levelsContract } from './levels.contract.ts'
import { axes } from './levels.schema.ts'

type Output<Key extends keyof typeof levelsContract> = z.output<
  NonNullable<(typeof levelsContract)[Key]['~orpc']['outputSchema']>
>
type Sets = Output<'get'>

const byAxis = <Row extends { axis: (typeof axes)[number] }>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => axes.indexOf(a.axis) - axes.indexOf(b.axis))

/** Levels bind the whole organisation, so whoever reads registers anywhere reads them. */
export const readLevels = (ctx: Context, { day = ctx.clock.today() }: { day?: string | undefined }) =>
  query(ctx, 'registers.read', async (tx): Promise<Sets> => {
    const { rows: sets } = await sql<Sets['sets'][number]>`
      select s.id, s.axis, s.name, s.valid_from, s.valid_to,
        (select json_agg(json_build_object('id', l.id, 'code', l.code, 'name', l.name, 'description', l.description, 'rank', l.rank, 'guideline', l.guideline,
            'rules', coalesce((select json_agg(json_build_object('operation', r.operation, 'text', r.text, 'provenance', r.provenance) order by r.operation)
              from handling_rule r where r.organisation_id = l.organisation_id and r.level_id = l.id), '[]')) order by l.rank desc)
          from level l where l.organisation_id = s.organisation_id and l.set_id = s.id) as levels
      from level_set s where ${onDay('s', day)}`.execute(tx)
    const all = await tx
      .selectFrom('levelSet')
      .select(['id', 'axis', 'name', 'validFrom', 'validTo'])
      .orderBy('validFrom', (by) => by.desc().nullsLast())
      .execute()
    return { day, sets: byAxis(sets), all: byAxis(all) }
  })

/** What a change of the set from a day on would touch: intervals that reach the day, by asset, and limits of zones. For who may change it. */
export const readUsage = (ctx: Context, { id, from }: { id: string; from: string }) =>
  query(ctx, 'organisation.write', async (tx, reach): Promise<Output<'usage'>> => {
    const set = await tx.selectFrom('levelSet').select('axis').where('id', '=', id).executeTakeFirst()
    if (!set || reach !== 'all') throw fail('notFound')
    const column = sql.ref(`c.${set.axis}Id`)
    const reaching = sql`(c.valid_to is null or c.valid_to >= ${from}::date)`
    const { rows } = await sql<Output<'usage'>['levels'][number]>`
      select l.id, l.code, l.name,
        (select count(distinct c.asset_id)::int from classification c where c.organisation_id = l.organisation_id and ${column} = l.id and ${reaching}) as assets,
        (select count(*)::int from zone z where z.organisation_id = l.organisation_id and z.most_confidentiality_id = l.id) as zones
      from level l where l.set_id = ${id} order by l.rank desc`.execute(tx)
    const { rows: sums } = await sql<{ assets: number }>`
      select count(distinct c.asset_id)::int as assets from classification c
      where ${column} in (select l.id from level l where l.set_id = ${id}) and ${reaching}`.execute(tx)
    return { levels: rows, assets: sums[0]?.assets ?? 0 }
  })
