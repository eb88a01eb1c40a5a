import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { inUnitScope } from '../../core/permission.ts'
import { query, withinReach } from '../../core/query.ts'
import { classNames } from '../levels/class-names.queries.ts'
import { listCondition } from '../registers/list/list-condition.ts'
import type { ListInput } from '../registers/list/list.schema.ts'
import { inOrder, pageOfIds } from '../registers/list/page-of-ids.ts'
import { keptIn, mediaList } from './media-list.ts'
import { mediaRows } from './media-rows.ts'
import { mediumFields, type mediumPage, type mediumRow } from './media.schema.ts'
import { mediumSubject } from './medium.subject.ts'

type Row = z.output<typeof mediumRow>
type Page = z.output<typeof mediumPage>

/** A page of media within reach; a fixed number of statements whatever the size. */
export const readMedia = (ctx: Context, input: ListInput) =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const list = mediaList(ctx)
    const condition = await listCondition(tx, ctx, list, reach, input)
    const { ids, ...page } = await pageOfIds(tx, list, condition, input)
    return { ...page, rows: inOrder(ids, await readShown(tx, ctx, sql<boolean>`o.id = any(${ids}::uuid[])`)) }
  })

const named = (alias: string, name: RawBuilder<unknown>) =>
  sql`case when ${sql.ref(`${alias}.id`)} is null then null else json_build_object('id', ${sql.ref(`${alias}.id`)}, 'name', ${name}) end`

/** Media with names for what is stored as ids. */
export async function readShown(
  tx: Tx,
  ctx: Context,
  wanted: RawBuilder<boolean>,
  order?: RawBuilder<unknown>,
): Promise<Row[]> {
  const today = ctx.clock.today()
  const { rows } = await sql<Omit<Row, 'confidentiality'>>`
    select o.id, m.number, o.name, m.kind, m.product, m.serial, m.capacity, m.encrypted, ${named('u', sql`u.name`)} as unit,
      ${named('p', sql`p.title`)} as custodian, ${named('c', sql`c.name`)} as container, m.place, o.valid_from, o.valid_to,
      l.borrower, l.due_on, case when l.id is null then 'in' when l.due_on < ${today}::date then 'overdue' else 'lent' end as lending
    from ${mediaList(ctx).from}
    left join object u on u.organisation_id = o.organisation_id and u.id = o.unit_id
    left join post p on p.organisation_id = m.organisation_id and p.id = m.custodian_post_id
    left join object c on c.organisation_id = m.organisation_id and c.id = ${keptIn(today)}
    left join lateral (select l.* from medium_loan l where l.organisation_id = m.organisation_id and l.medium_id = m.id and l.returned_on is null
      order by l.due_on, l.id limit 1) l on true
    where ${wanted} ${order ? sql`order by ${order}` : sql``}`.execute(tx)
  const classes = await classNames(
    tx,
    rows.map(({ id }) => id),
    today,
  )
  return rows.map((row) => ({ ...row, confidentiality: classes.get(row.id) ?? null }))
}

/** One medium within reach with its loans. @throws {AppError} 404 */
export const readMedium = (ctx: Context, { id }: { id: string }): Promise<Page> =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const wanted = sql<boolean>`(o.id = ${id}::uuid and ${withinReach(reach, 'o.unitId')})`
    const [[row], [known]] = [await readShown(tx, ctx, wanted), await mediaRows(tx, ctx, wanted)]
    if (!row || !known) throw fail('notFound')
    const { rows: loans } = await sql<Page['loans'][number] & { borrowerId: string | null }>`
      select id, borrower_id, borrower, purpose, lent_on, due_on, returned_on, confirmed_by, erased from medium_loan
      where medium_id = ${id}::uuid order by lent_on desc, id desc limit 200`.execute(tx)
    const loan = loans.find(({ returnedOn }) => returnedOn === null) ?? null
    const write = ctx.access.get('registers.write')
    const { policy } = mediumSubject(ctx)
    const may = async (action: 'lend' | 'return') =>
      write !== undefined &&
      inUnitScope(write, known.unitId) &&
      (await policy[action](ctx, { ...known, loan }, tx)).allowed
    return {
      ...row,
      fields: mediumFields.parse(known.fields),
      loans,
      mayLend: await may('lend'),
      mayReturn: await may('return'),
    }
  })
