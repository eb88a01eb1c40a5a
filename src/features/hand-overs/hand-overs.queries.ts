import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { inUnitScope } from '../../core/permission.ts'
import { query, withinReach } from '../../core/query.ts'
import { listCondition } from '../registers/list/list-condition.ts'
import type { ListInput } from '../registers/list/list.schema.ts'
import { inOrder, pageOfIds } from '../registers/list/page-of-ids.ts'
import { keptFile } from '../registers/write/keep-file.ts'
import { handOverList } from './hand-over-list.ts'
import type { handOverPage, handOverRow } from './hand-overs.schema.ts'

export type HandOverRow = z.output<typeof handOverRow>
type Page = z.output<typeof handOverPage>

/** A page of 受渡簿 within reach; a fixed number of statements whatever the size. */
export const readHandOvers = (ctx: Context, input: ListInput) =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const list = handOverList(ctx)
    const condition = await listCondition(tx, ctx, list, reach, input)
    const { ids, ...page } = await pageOfIds(tx, list, condition, input)
    return { ...page, rows: inOrder(ids, await readShown(tx, ctx, sql<boolean>`o.id = any(${ids}::uuid[])`)) }
  })

/** Hand-overs with names for what is stored as ids; one statement. */
export async function readShown(
  tx: Tx,
  ctx: Context,
  wanted: RawBuilder<boolean>,
  order?: RawBuilder<unknown>,
): Promise<HandOverRow[]> {
  const { from, columns } = handOverList(ctx)
  const { rows } = await sql<HandOverRow>`
    select o.id, o.number, o.direction, ${columns['standing']?.sql} as standing, ${columns['overdue']?.sql} as overdue,
      case when u.id is null then null else json_build_object('id', u.id, 'name', u.name) end as unit, o.partner_id, o.partner, o.contents, o.pieces,
      o.records, o.method, o.encrypted, o.handed_on, o.handed_by, o.received_by, o.receipt_number, o.receipt_on, o.receipt_name,
      ${columns['lacksReceipt']?.sql} as lacks_receipt, o.return_due, o.returned_on, o.return_kind, o.note,
      coalesce((select json_agg(json_build_object('id', n.id, 'kind', n.kind, 'name', n.name, 'number', coalesce(a.number, m.number, t.number, ''))
          order by n.name, n.id) from hand_over_object x join object n on n.organisation_id = x.organisation_id and n.id = x.object_id
        left join asset a on a.organisation_id = n.organisation_id and a.id = n.id
        left join medium m on m.organisation_id = n.organisation_id and m.id = n.id
        left join terminal t on t.organisation_id = n.organisation_id and t.id = n.id
        where x.organisation_id = o.organisation_id and x.hand_over_id = o.id), '[]') as objects
    from ${from} left join object u on u.organisation_id = o.organisation_id and u.id = o.unit_id
    where ${wanted} ${order ? sql`order by ${order}` : sql``}`.execute(tx)
  return rows
}

const within = (id: string, reach: 'all' | ReadonlySet<string>) =>
  sql<boolean>`(o.id = ${id}::uuid and ${withinReach(reach, 'o.unitId')})`

/** One hand-over within reach. @throws {AppError} 404 */
export const readHandOver = (ctx: Context, { id }: { id: string }): Promise<Page> =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const [row] = await readShown(tx, ctx, within(id, reach))
    if (!row) throw fail('notFound')
    const record = await tx
      .selectFrom('record')
      .select(['fiscalYear', 'documentNumber', 'retentionYears', 'disclosure', 'disclosureReason'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const write = ctx.access.get('registers.write')
    return { ...row, record, mayWrite: write !== undefined && inUnitScope(write, row.unit?.id ?? null) }
  })

/** The signed receipt. @throws {AppError} 404 */
export const readReceipt = async (ctx: Context, { id }: { id: string }): Promise<File> => {
  const row = await query(ctx, 'registers.read', async (tx, reach) => {
    const { rows } = await sql<{ sha256: string; name: string | null }>`
      select o.receipt_sha256 as sha256, o.receipt_name as name from hand_over o
      where ${within(id, reach)} and o.receipt_sha256 is not null`.execute(tx)
    return rows[0]
  })
  if (!row) throw fail('notFound')
  return keptFile(ctx, row.sha256, row.name)
}
