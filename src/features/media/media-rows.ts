import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import type { FieldValue, KnownRow } from '../registers/sheet/register-book.types.ts'
import { keptIn, mediaList } from './media-list.ts'

/** Media with all their fields, as sheets, forms and history see them; one statement. */
export async function mediaRows(
  tx: Tx,
  ctx: Context,
  wanted: RawBuilder<boolean>,
  order?: RawBuilder<unknown>,
): Promise<KnownRow[]> {
  const { rows } = await sql<{ id: string } & Record<string, FieldValue>>`
    select o.id, m.number, o.name, m.kind, m.product, m.serial, m.capacity, m.encrypted, o.unit_id, m.custodian_post_id,
      ${keptIn(ctx.clock.today())} as container_id, m.place, o.valid_from, o.valid_to
    from ${mediaList(ctx).from} where ${wanted} ${order ? sql`order by ${order}` : sql``}`.execute(tx)
  return rows.map(({ id, ...fields }) => ({
    id,
    unitId: typeof fields['unitId'] === 'string' ? fields['unitId'] : null,
    fields,
  }))
}
