import type { RawBuilder } from 'kysely'
import type { Context } from '../../../core/context.ts'
import { formatWareki } from '../../../core/dates/wareki.ts'
import type { Tx } from '../../../core/db/database.ts'
import type { Verb } from '../../../core/permission.ts'
import { query } from '../../../core/query.ts'
import { type Column, writeSheet } from '../../../core/sheets.ts'
import { listCondition, type RegisterList } from '../list/list-condition.ts'
import { orderOf } from '../list/page-of-ids.ts'
import { XLSX } from './export-book.ts'

/** A book that goes out and does not come back: its rows are acts (asked, permitted, returned), each done by somebody. */
export type OutSheet<Row> = {
  title: string
  columns: readonly Column<Row>[]
  list: RegisterList
  rows: (tx: Tx, ctx: Context, wanted: RawBuilder<boolean>, order: RawBuilder<unknown>) => Promise<Row[]>
  /** Who may read it; the books of the registers unless it is said. */
  verb?: Verb
}

/** The rows that a list shows, all of them, as .xlsx. */
export const exportRows = <Row>(
  ctx: Context,
  { title, columns, list, rows: read, verb = 'registers.read' }: OutSheet<Row>,
  input: { search: string; filters: string; sort: string },
): Promise<File> =>
  query(ctx, verb, async (tx, reach) => {
    const condition = await listCondition(tx, ctx, list, reach, input)
    const rows = await read(tx, ctx, condition, orderOf(list, input.sort).order)
    const { name } = await tx.selectFrom('organisation').select('name').executeTakeFirstOrThrow()
    const subtitle = `${name}　${formatWareki(ctx.clock.today())}現在　${rows.length}件`
    const bytes = await writeSheet([{ name: title, title, subtitle, columns, rows }])
    return new File([new Uint8Array(bytes)], `${title}.xlsx`, { type: XLSX })
  })
