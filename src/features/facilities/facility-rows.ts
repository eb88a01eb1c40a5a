import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import type { Fields, KnownRow } from '../registers/sheet/register-book.types.ts'
import { facilityList } from './facility-list.ts'

type Row = { id: string } & Record<string, string | number | null>

/** Facilities with all their fields, as sheets, forms and history see them; one statement. */
export async function facilityRows(
  tx: Tx,
  ctx: Context,
  wanted: RawBuilder<boolean>,
  order?: RawBuilder<unknown>,
): Promise<KnownRow[]> {
  const { rows } = await sql<Row>`
    select o.id, f.number, o.name, f.kind, f.area_id, o.unit_id, f.supplier_id, f.inspection_months, f.note, o.valid_from, o.valid_to
    from ${facilityList(ctx).from} where ${wanted} ${order ? sql`order by ${order}` : sql``}`.execute(tx)
  return rows.map(({ id, ...fields }) => ({
    id,
    unitId: typeof fields['unitId'] === 'string' ? fields['unitId'] : null,
    fields: fields satisfies Fields,
  }))
}
