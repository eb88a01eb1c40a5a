import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { query, withinReach } from '../../core/query.ts'
import { listCondition } from '../registers/list/list-condition.ts'
import type { ListInput } from '../registers/list/list.schema.ts'
import { inOrder, pageOfIds } from '../registers/list/page-of-ids.ts'
import type { entryPage, entryRow, monthSheet } from './areas.schema.ts'
import { entriesFrom, entryList } from './entry-list.ts'
import { leftPart, timePart } from './entry-rows.ts'

type Row = z.output<typeof entryRow>
type Stored = Omit<Row, 'day' | 'enteredAt' | 'leftAt' | 'area'> & {
  areaId: string
  areaName: string
  enteredText: string
  leftText: string | null
}

const shown = ({ areaId, areaName, enteredText, leftText, ...row }: Stored): Row => ({
  ...row,
  area: { id: areaId, name: areaName },
  day: enteredText.slice(0, 10),
  enteredAt: timePart(enteredText),
  leftAt: leftPart(enteredText, leftText),
})

async function readShown(tx: Tx, wanted: RawBuilder<boolean>): Promise<Row[]> {
  const { rows } = await sql<Stored>`
    select o.id, o.area_id, o.area_name, o.entered_text, o.left_text, o.who, o.affiliation, o.purpose, o.escort, o.carried_in, o.carried_out, o.checked_by,
      o.note, o.unescorted, o.left_at is null as still_inside from ${entriesFrom} where ${wanted} order by o.entered_at, o.id`.execute(
    tx,
  )
  return rows.map(shown)
}

/** A page of the entry log within reach, latest first unless asked otherwise. */
export const readEntries = (ctx: Context, asked: ListInput) =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const input = { ...asked, sort: asked.sort || '-at' }
    const condition = await listCondition(tx, ctx, entryList, reach, input)
    const { ids, ...page } = await pageOfIds(tx, entryList, condition, input)
    return { ...page, rows: inOrder(ids, await readShown(tx, sql<boolean>`o.id = any(${ids}::uuid[])`)) }
  })

/** One entry within reach. @throws {AppError} 404 */
export const readEntry = (ctx: Context, { id }: { id: string }): Promise<z.output<typeof entryPage>> =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const [row] = await readShown(tx, sql<boolean>`(o.id = ${id}::uuid and ${withinReach(reach, 'o.unitId')})`)
    if (!row) throw fail('notFound')
    const { area, id: _, unescorted: __, stillInside: ___, ...fields } = row
    return { ...row, fields: { ...fields, areaId: area.id } }
  })

/** The log of an area for a month, as it is printed and looked through. @throws {AppError} 404 */
export const readMonth = (
  ctx: Context,
  { id, month }: { id: string; month: string },
): Promise<z.output<typeof monthSheet>> =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const { rows: areas } = await sql<{ id: string; number: string; name: string }>`
      select o.id, a.number, o.name from area a join object o on o.organisation_id = a.organisation_id and o.id = a.id
      where a.id = ${id}::uuid and ${withinReach(reach, 'o.unitId')}`.execute(tx)
    const [area] = areas
    if (!area) throw fail('notFound')
    const entries = await readShown(tx, sql<boolean>`(o.area_id = ${id}::uuid and left(o.entered_text, 7) = ${month})`)
    const { rows: checks } = await sql<{ entries: number; checkedBy: string; checkedAt: Date; note: string }>`
      select entries, checked_by, checked_at, note from area_month_check where area_id = ${id}::uuid and month = ${`${month}-01`}::date
      order by checked_at desc, id desc`.execute(tx)
    return {
      area,
      month,
      entries,
      checks: checks.map((check) => ({ ...check, checkedAt: check.checkedAt.toISOString() })),
    }
  })
