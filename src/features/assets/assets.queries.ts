import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { fail } from '../../core/errors.ts'
import type { Tx } from '../../core/db/database.ts'
import { query, withinReach } from '../../core/query.ts'
import { listCondition } from '../registers/list/list-condition.ts'
import type { ListInput } from '../registers/list/list.schema.ts'
import { inOrder, pageOfIds } from '../registers/list/page-of-ids.ts'
import { assetsAboveZone } from '../zones/assets-above-zone.queries.ts'
import { assetList } from './asset-list.ts'
import { assetRows } from './asset-rows.ts'
import { assetFields, type assetPage, type assetRow, type levelChoices } from './assets.schema.ts'
import { readLevels } from './levels.queries.ts'

type Row = z.output<typeof assetRow>

/** A page of assets within reach; six statements whatever the size. */
export const readAssets = (ctx: Context, input: ListInput) =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const list = assetList(ctx)
    const condition = await listCondition(tx, ctx, list, reach, input)
    const { ids, ...page } = await pageOfIds(tx, list, condition, input)
    return { ...page, rows: inOrder(ids, await readShown(tx, ctx, sql<boolean>`o.id = any(${ids}::uuid[])`)) }
  })

const at = (alias: string, today: string): RawBuilder<boolean> => sql<boolean>`
  (${sql.ref(`${alias}.validFrom`)} is null or ${sql.ref(`${alias}.validFrom`)} <= ${today}::date) and (${sql.ref(`${alias}.validTo`)} is null or ${sql.ref(`${alias}.validTo`)} >= ${today}::date)
  order by ${sql.ref(`${alias}.validFrom`)} desc nulls last, ${sql.ref(`${alias}.id`)} desc limit 1`
const level = (alias: string) => sql`case when ${sql.ref(`${alias}.id`)} is null then null else
  json_build_object('id', ${sql.ref(`${alias}.id`)}, 'code', ${sql.ref(`${alias}.code`)}, 'name', ${sql.ref(`${alias}.name`)}, 'rank', ${sql.ref(`${alias}.rank`)}) end`
const named = (alias: string, name: RawBuilder<unknown>) =>
  sql`case when ${sql.ref(`${alias}.id`)} is null then null else json_build_object('id', ${sql.ref(`${alias}.id`)}, 'name', ${name}) end`

/** Assets with names for what is stored as ids and whether they fit in their zones; two statements. */
async function readShown(tx: Tx, ctx: Context, wanted: RawBuilder<boolean>): Promise<Row[]> {
  const today = ctx.clock.today()
  const { rows } = await sql<Omit<Row, 'misplaced'>>`
    select o.id, a.number, o.name, a.business, ${named('u', sql`u.name`)} as unit, ${named('p', sql`p.title`)} as owner, a.medium, a.place,
      case when h.id is null then null else json_build_object('id', h.id, 'name', h.name, 'kind', h.kind) end as container,
      ${named('z', sql`z.name`)} as zone, ${named('s', sql`s.name`)} as supplier,
      ${level('lc')} as confidentiality, ${level('li')} as integrity, ${level('la')} as availability,
      a.personal, a.specific_personal, a.persons, a.binders, a.retention_years, a.retention_note, a.confirmed_on, o.valid_from, o.valid_to,
      (select count(*)::int from check_result r where r.organisation_id = o.organisation_id and r.object_id = o.id and not r.positive) as wanting
    from asset a join object o on o.organisation_id = a.organisation_id and o.id = a.id
    left join object u on u.organisation_id = o.organisation_id and u.id = o.unit_id
    left join post p on p.organisation_id = a.organisation_id and p.id = a.owner_post_id
    left join object s on s.organisation_id = a.organisation_id and s.id = a.supplier_id
    left join lateral (select c.* from classification c where c.organisation_id = a.organisation_id and c.asset_id = a.id and ${at('c', today)}) c on true
    left join level lc on lc.organisation_id = c.organisation_id and lc.id = c.confidentiality_id
    left join level li on li.organisation_id = c.organisation_id and li.id = c.integrity_id
    left join level la on la.organisation_id = c.organisation_id and la.id = c.availability_id
    left join lateral (select i.zone_id from object_zone i where i.organisation_id = a.organisation_id and i.object_id = a.id and ${at('i', today)}) oz on true
    left join object z on z.organisation_id = a.organisation_id and z.id = oz.zone_id
    left join lateral (select i.container_id from holding i where i.organisation_id = a.organisation_id and i.content_id = a.id and ${at('i', today)}) oh on true
    left join object h on h.organisation_id = a.organisation_id and h.id = oh.container_id
    where ${wanted}`.execute(tx)
  const misplaced = Map.groupBy(
    await assetsAboveZone(tx, today, { assetIds: rows.map(({ id }) => id) }),
    ({ assetId }) => assetId,
  )
  return rows.map((row) => ({
    ...row,
    misplaced: [...new Set((misplaced.get(row.id) ?? []).flatMap(({ reasons }) => reasons))],
  }))
}

type Page = z.output<typeof assetPage>

/** One asset within reach with what is around it. @throws {AppError} 404 */
export const readAsset = (ctx: Context, { id }: { id: string }): Promise<Page> =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const wanted = sql<boolean>`(o.id = ${id}::uuid and ${withinReach(reach, 'o.unitId')})`
    const [[row], [known]] = [await readShown(tx, ctx, wanted), await assetRows(tx, ctx, wanted)]
    if (!row || !known) throw fail('notFound')
    const { rows: relatives } = await sql<{ id: string; number: string; name: string; above: boolean }>`
      select o.id, r.number, o.name, r.id = a.source_asset_id as above from asset a
      join asset r on r.organisation_id = a.organisation_id and (r.id = a.source_asset_id or r.source_asset_id = a.id)
      join object o on o.organisation_id = r.organisation_id and o.id = r.id
      where a.id = ${id}::uuid and ${withinReach(reach, 'o.unitId')} order by r.number limit 200`.execute(tx)
    const { rows: classes } = await sql<Page['classes'][number]>`
      select lc.name as confidentiality, li.name as integrity, la.name as availability, c.reason, c.valid_from, c.valid_to from classification c
      left join level lc on lc.organisation_id = c.organisation_id and lc.id = c.confidentiality_id
      left join level li on li.organisation_id = c.organisation_id and li.id = c.integrity_id
      left join level la on la.organisation_id = c.organisation_id and la.id = c.availability_id
      where c.asset_id = ${id}::uuid order by c.valid_from desc nulls last, c.id desc`.execute(tx)
    const { rows: zones } = await sql<Page['zones'][number]>`
      select o.name, z.valid_from, z.valid_to from object_zone z join object o on o.organisation_id = z.organisation_id and o.id = z.zone_id
      where z.object_id = ${id}::uuid order by z.valid_from desc nulls last, z.id desc`.execute(tx)
    const { rows: assessments } = await sql<Page['assessments'][number]>`
      select i.id, i.name, i.next_review from impact_assessment i
      join impact_assessment_asset x on x.organisation_id = i.organisation_id and x.assessment_id = i.id
      where x.asset_id = ${id}::uuid order by i.name, i.id`.execute(tx)
    const relative = ({ id: own, number, name }: (typeof relatives)[number]) => ({ id: own, number, name })
    return {
      ...row,
      fields: assetFields.parse(known.fields),
      source: relatives.filter(({ above }) => above).map(relative)[0] ?? null,
      extracts: relatives.filter(({ above }) => !above).map(relative),
      classes,
      zones,
      assessments,
    }
  })

export const readLevelChoices = (ctx: Context): Promise<z.output<typeof levelChoices>> =>
  query(ctx, 'registers.read', async (tx) => {
    const levels = await readLevels(tx, ctx)
    const of = (axis: string) =>
      levels.filter((one) => one.axis === axis).map(({ id, code, name, rank }) => ({ id, code, name, rank }))
    return { confidentiality: of('confidentiality'), integrity: of('integrity'), availability: of('availability') }
  })
