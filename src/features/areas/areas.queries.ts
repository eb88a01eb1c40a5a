import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { addDays } from '../../core/dates/days.ts'
import { fail } from '../../core/errors.ts'
import { query, withinReach } from '../../core/query.ts'
import { listCondition } from '../registers/list/list-condition.ts'
import type { ListInput } from '../registers/list/list.schema.ts'
import { inOrder, pageOfIds } from '../registers/list/page-of-ids.ts'
import { areaList } from './area-list.ts'
import { areaRows } from './area-rows.ts'
import { areaChange, type areaPage, type areaRow } from './areas.schema.ts'
import { entriesFrom } from './entry-list.ts'

type Row = z.output<typeof areaRow>
type Page = z.output<typeof areaPage>

const MONTHS_SHOWN = 13
const RECENT_DAYS = 30

/** A page of areas within reach; the same number of statements whatever the size. */
export const readAreas = (ctx: Context, input: ListInput) =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const list = areaList(ctx)
    const condition = await listCondition(tx, ctx, list, reach, input)
    const { ids, ...page } = await pageOfIds(tx, list, condition, input)
    return { ...page, rows: inOrder(ids, await readShown(tx, ctx, sql<boolean>`o.id = any(${ids}::uuid[])`)) }
  })

const named = (alias: string, name: RawBuilder<unknown>) =>
  sql`case when ${sql.ref(`${alias}.id`)} is null then null else json_build_object('id', ${sql.ref(`${alias}.id`)}, 'name', ${name}) end`

async function readShown(tx: Tx, ctx: Context, wanted: RawBuilder<boolean>): Promise<Row[]> {
  const since = addDays(ctx.clock.today(), -RECENT_DAYS)
  const { rows } = await sql<Row>`
    with log as (select o.area_id, count(*)::int as entries, count(*) filter (where o.unescorted)::int as unescorted
      from ${entriesFrom} where o.entered_text >= ${since} group by o.area_id)
    select o.id, a.number, o.name, a.kind, a.place, ${named('u', sql`u.name`)} as unit, ${named('c', sql`c.title`)} as custodian,
      case when d.abroad then coalesce(b.name, d.party_name) end as policy_body, a.entry_control, a.log_every,
      coalesce(l.entries, 0) as entries, coalesce(l.unescorted, 0) as unescorted, o.valid_from, o.valid_to
    from ${areaList(ctx).from}
    left join object u on u.organisation_id = o.organisation_id and u.id = o.unit_id
    left join post c on c.organisation_id = a.organisation_id and c.id = a.custodian_post_id
    left join object b on b.organisation_id = a.organisation_id and b.id = d.party_id
    left join log l on l.area_id = a.id
    where ${wanted}`.execute(tx)
  return rows
}

/** One area within reach with its months, facilities and what stands in it. @throws {AppError} 404 */
export const readArea = (ctx: Context, { id }: { id: string }): Promise<Page> =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const wanted = sql<boolean>`(o.id = ${id}::uuid and ${withinReach(reach, 'o.unitId')})`
    const [[row], [known]] = [await readShown(tx, ctx, wanted), await areaRows(tx, ctx, wanted)]
    if (!row || !known) throw fail('notFound')
    const { rows: months } = await sql<Page['months'][number] & { checkedAt: Date | null }>`
      select l.month, l.entries, l.unescorted, l.still_inside, c.checked_by, c.checked_at, greatest(l.entries - coalesce(c.entries, l.entries), 0) as later
      from (select left(o.entered_text, 7) as month, count(*)::int as entries, count(*) filter (where o.unescorted)::int as unescorted,
        count(*) filter (where o.left_at is null)::int as still_inside from ${entriesFrom} where o.area_id = ${id}::uuid group by 1) l
      left join lateral (select k.* from area_month_check k where k.area_id = ${id}::uuid and k.month = (l.month || '-01')::date
        order by k.checked_at desc, k.id desc limit 1) c on true
      order by l.month desc limit ${MONTHS_SHOWN}`.execute(tx)
    const { rows: facilities } = await sql<Page['facilities'][number]>`
      select o.id, f.number, o.name, f.kind from facility f join object o on o.organisation_id = f.organisation_id and o.id = f.id
      where f.area_id = ${id}::uuid and ${withinReach(reach, 'o.unitId')} order by f.number`.execute(tx)
    const today = ctx.clock.today()
    const { rows: contents } = await sql<Page['contents'][number]>`
      select o.id, o.kind, o.name from holding h join object o on o.organisation_id = h.organisation_id and o.id = h.content_id
      where h.container_id = ${id}::uuid and ${withinReach(reach, 'o.unitId')} and (h.valid_from is null or h.valid_from <= ${today}::date)
        and (h.valid_to is null or h.valid_to >= ${today}::date)
      union all select o.id, o.kind, o.name from store s join object o on o.organisation_id = s.organisation_id and o.id = s.id
      where s.area_id = ${id}::uuid and ${withinReach(reach, 'o.unitId')} order by 2, 3, 1 limit 200`.execute(tx)
    const policyBodyId = known.fields['policyBodyId']
    return {
      ...row,
      fields: areaChange.required().omit({ id: true }).parse(known.fields),
      policyBodyOption: typeof policyBodyId === 'string' ? { id: policyBodyId, name: row.policyBody ?? '' } : null,
      months: months.map((month) => ({ ...month, checkedAt: month.checkedAt?.toISOString() ?? null })),
      facilities,
      contents,
    }
  })
