import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../../core/context.ts'
import type { Tx } from '../../../core/db/database.ts'
import { fail } from '../../../core/errors.ts'
import { query, withinReach } from '../../../core/query.ts'
import { classNames } from '../../levels/class-names.queries.ts'
import { listCondition } from '../../registers/list/list-condition.ts'
import type { ListInput } from '../../registers/list/list.schema.ts'
import { inOrder, pageOfIds } from '../../registers/list/page-of-ids.ts'
import { storeList } from './store-list.ts'
import { storeFields, type storeRow } from './stores.contract.ts'
import { storeRows } from './write-stores.ts'

type Row = z.output<typeof storeRow>

/** A page of stores within reach; a fixed number of statements whatever the size. */
export const readStores = (ctx: Context, input: ListInput) =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const list = storeList(ctx)
    const condition = await listCondition(tx, ctx, list, reach, input)
    const { ids, ...page } = await pageOfIds(tx, list, condition, input)
    return { ...page, rows: inOrder(ids, await readShown(tx, ctx, sql<boolean>`o.id = any(${ids}::uuid[])`)) }
  })

async function readShown(tx: Tx, ctx: Context, wanted: RawBuilder<boolean>): Promise<Row[]> {
  const today = ctx.clock.today()
  const { rows } = await sql<Omit<Row, 'confidentiality'>>`
    select o.id, s.number, o.name, s.place, s.lockable, o.valid_from, o.valid_to,
      case when u.id is null then null else json_build_object('id', u.id, 'name', u.name) end as unit,
      case when r.id is null then null else json_build_object('id', r.id, 'name', r.name) end as area,
      (select count(*)::int from holding h where h.organisation_id = s.organisation_id and h.container_id = s.id
        and (h.valid_from is null or h.valid_from <= ${today}::date) and (h.valid_to is null or h.valid_to >= ${today}::date)) as contents
    from ${storeList(ctx).from}
    left join object u on u.organisation_id = o.organisation_id and u.id = o.unit_id
    left join object r on r.organisation_id = s.organisation_id and r.id = s.area_id
    where ${wanted}`.execute(tx)
  const ids = rows.map(({ id }) => id)
  const classes = await classNames(tx, ids, today)
  return rows.map((row) => ({ ...row, confidentiality: classes.get(row.id) ?? null }))
}

/** One store within reach. @throws {AppError} 404 */
export const readStore = (ctx: Context, { id }: { id: string }) =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const wanted = sql<boolean>`(o.id = ${id}::uuid and ${withinReach(reach, 'o.unitId')})`
    const [[row], [known]] = [await readShown(tx, ctx, wanted), await storeRows(tx, ctx, wanted)]
    if (!row || !known) throw fail('notFound')
    return { ...row, fields: storeFields.parse(known.fields) }
  })
