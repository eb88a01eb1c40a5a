import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import type { KnownRow } from '../registers/sheet/register-book.types.ts'
import { presentZone } from './present-zone.sql.ts'
import { systemList } from './system-list.ts'

type Row = { id: string } & Record<string, string | boolean | null>

/** Systems with all their fields, as sheets, forms and history see them; one statement. */
export async function systemRows(
  tx: Tx,
  ctx: Context,
  wanted: RawBuilder<boolean>,
  order?: RawBuilder<unknown>,
): Promise<KnownRow[]> {
  const { from } = systemList(ctx)
  const { rows } = await sql<Row>`
    select o.id, s.number, o.name, s.kind, s.purpose, o.unit_id, s.administrator_post_id, s.operator_post_id, s.supplier_id,
      ${presentZone(ctx.clock.today())} as zone_id, s.place, s.shared_with, s.support_ends, s.existing_on_start, s.needs_procedure, o.valid_from, o.valid_to
    from ${from} where ${wanted} ${order ? sql`order by ${order}` : sql``}`.execute(tx)
  return rows.map(({ id, ...fields }) => ({
    id,
    unitId: typeof fields['unitId'] === 'string' ? fields['unitId'] : null,
    fields,
  }))
}
