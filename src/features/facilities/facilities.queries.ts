import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { query, withinReach } from '../../core/query.ts'
import { listCondition } from '../registers/list/list-condition.ts'
import type { ListInput } from '../registers/list/list.schema.ts'
import { inOrder, pageOfIds } from '../registers/list/page-of-ids.ts'
import { facilityChange, type facilityPage, type facilityRow } from './facilities.schema.ts'
import { facilityList } from './facility-list.ts'
import { facilityRows } from './facility-rows.ts'

type Row = z.output<typeof facilityRow>
type Page = z.output<typeof facilityPage>

/** A page of facilities within reach; the same number of statements whatever the size. */
export const readFacilities = (ctx: Context, input: ListInput) =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const list = facilityList(ctx)
    const condition = await listCondition(tx, ctx, list, reach, input)
    const { ids, ...page } = await pageOfIds(tx, list, condition, input)
    return { ...page, rows: inOrder(ids, await readShown(tx, ctx, sql<boolean>`o.id = any(${ids}::uuid[])`)) }
  })

const named = (alias: string) =>
  sql`case when ${sql.ref(`${alias}.id`)} is null then null else json_build_object('id', ${sql.ref(`${alias}.id`)}, 'name', ${sql.ref(`${alias}.name`)}) end`

async function readShown(tx: Tx, ctx: Context, wanted: RawBuilder<boolean>): Promise<Row[]> {
  const { from, columns } = facilityList(ctx)
  const { rows } = await sql<Row>`
    select o.id, f.number, o.name, f.kind, ${named('a')} as area, ${named('u')} as unit, ${named('s')} as supplier, f.inspection_months,
      i.inspected_on, i.result, d.due_on, ${columns['inspection']?.sql ?? sql`'none'`} as inspection, o.valid_from, o.valid_to
    from ${from}
    left join object a on a.organisation_id = f.organisation_id and a.id = f.area_id
    left join object u on u.organisation_id = o.organisation_id and u.id = o.unit_id
    left join object s on s.organisation_id = f.organisation_id and s.id = f.supplier_id
    where ${wanted}`.execute(tx)
  return rows
}

/** One facility within reach with its inspections. @throws {AppError} 404 */
export const readFacility = (ctx: Context, { id }: { id: string }): Promise<Page> =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const wanted = sql<boolean>`(o.id = ${id}::uuid and ${withinReach(reach, 'o.unitId')})`
    const [[row], [known]] = [await readShown(tx, ctx, wanted), await facilityRows(tx, ctx, wanted)]
    if (!row || !known) throw fail('notFound')
    const { rows: inspections } = await sql<Page['inspections'][number]>`
      select id, inspected_on, by, result, note, file_name from facility_inspection where facility_id = ${id}::uuid order by inspected_on desc, id desc`.execute(
      tx,
    )
    return { ...row, fields: facilityChange.required().omit({ id: true }).parse(known.fields), inspections }
  })

/** The report of an inspection, within reach of its facility. @throws {AppError} 404 */
export const readInspectionFile = (ctx: Context, { id }: { id: string }): Promise<File> =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const { rows } = await sql<{ fileSha256: string | null; fileName: string | null }>`
      select i.file_sha256, i.file_name from facility_inspection i join object o on o.organisation_id = i.organisation_id and o.id = i.facility_id
      where i.id = ${id}::uuid and ${withinReach(reach, 'o.unitId')}`.execute(tx)
    const [row] = rows
    if (!row?.fileSha256) throw fail('notFound')
    const bytes = await ctx.files.read(ctx.organisationId, row.fileSha256)
    // Always a download: what somebody uploaded is never shown inside our own pages.
    return new File([new Uint8Array(bytes)], row.fileName ?? 'file', { type: 'application/octet-stream' })
  })
