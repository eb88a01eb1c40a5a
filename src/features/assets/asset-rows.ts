import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import type { Fields, KnownRow } from '../registers/sheet/register-book.types.ts'
import { assetList } from './asset-list.ts'

type Row = { id: string } & Record<string, string | number | boolean | null>

/** Assets with all their fields, as sheets, forms and history see them; one statement. */
export async function assetRows(
  tx: Tx,
  ctx: Context,
  wanted: RawBuilder<boolean>,
  order?: RawBuilder<unknown>,
): Promise<KnownRow[]> {
  const { from } = assetList(ctx)
  const today = ctx.clock.today()
  const { rows } = await sql<Row>`
    select o.id, a.number, o.name, a.business, a.description, c.confidentiality_id, c.integrity_id, c.availability_id, coalesce(c.reason, '') as class_reason,
      o.unit_id, a.owner_post_id, a.users, a.medium, a.place, h.container_id, z.zone_id, a.personal, a.specific_personal, a.persons, a.binders, a.take_out,
      a.retention_years, a.retention_note, a.disposal_method, a.supplier_id, coalesce(s.number, '') as source_number, a.file_name, a.purpose,
      a.recorded_items, a.collected_from, a.confirmed_on, o.valid_from, o.valid_to
    from ${from}
    left join asset s on s.organisation_id = a.organisation_id and s.id = a.source_asset_id
    left join lateral (select * from classification c where c.organisation_id = a.organisation_id and c.asset_id = a.id
      and (c.valid_from is null or c.valid_from <= ${today}::date) and (c.valid_to is null or c.valid_to >= ${today}::date)
      order by c.valid_from desc nulls last, c.id desc limit 1) c on true
    left join lateral (select z.zone_id from object_zone z where z.organisation_id = a.organisation_id and z.object_id = a.id
      and (z.valid_from is null or z.valid_from <= ${today}::date) and (z.valid_to is null or z.valid_to >= ${today}::date)
      order by z.valid_from desc nulls last, z.id desc limit 1) z on true
    left join lateral (select h.container_id from holding h where h.organisation_id = a.organisation_id and h.content_id = a.id
      and (h.valid_from is null or h.valid_from <= ${today}::date) and (h.valid_to is null or h.valid_to >= ${today}::date)
      order by h.valid_from desc nulls last, h.id desc limit 1) h on true
    where ${wanted} ${order ? sql`order by ${order}` : sql``}`.execute(tx)
  return rows.map(({ id, ...fields }) => ({
    id,
    unitId: typeof fields['unitId'] === 'string' ? fields['unitId'] : null,
    fields: fields satisfies Fields,
  }))
}
