import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import type { Fields, KnownRow } from '../registers/sheet/register-book.types.ts'
import { areaList } from './area-list.ts'

type Row = { id: string } & Record<string, string | null>

/** Areas with all their fields, as sheets, forms and history see them; one statement. */
export async function areaRows(
  tx: Tx,
  ctx: Context,
  wanted: RawBuilder<boolean>,
  order?: RawBuilder<unknown>,
): Promise<KnownRow[]> {
  const { rows } = await sql<Row>`
    select o.id, a.number, o.name, a.kind, a.place, o.unit_id, a.custodian_post_id, case when d.abroad then d.party_id end as policy_body_id,
      coalesce(d.party_name, '') as policy_body_name, a.entry_control, a.log_every, o.valid_from, o.valid_to
    from ${areaList(ctx).from} where ${wanted} ${order ? sql`order by ${order}` : sql``}`.execute(tx)
  return rows.map(({ id, ...fields }) => ({ id, unitId: fields['unitId'] ?? null, fields: fields satisfies Fields }))
}
