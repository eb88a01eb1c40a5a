import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import type { KnownRow } from '../registers/sheet/register-book.types.ts'
import { connectionList } from './connection-list.ts'

type Row = { id: string } & Record<string, string | number | boolean | null>

/** Connections with all their fields, as sheets, forms and history see them; one statement. */
export async function connectionRows(
  tx: Tx,
  ctx: Context,
  wanted: RawBuilder<boolean>,
  order?: RawBuilder<unknown>,
): Promise<KnownRow[]> {
  const { from } = connectionList(ctx)
  const { rows } = await sql<Row>`
    select o.id, c.number, o.name, c.kind, o.unit_id, c.from_zone_id, c.to_zone_id, c.peer, c.peer_reaches_internet, c.purpose, c.address, c.mac, c.protocol,
      c.port, c.direction, c.method, c.basis, c.approver, c.approved_on, coalesce(d.document_number, '') as decision_number, c.expires_on, c.next_review,
      o.valid_from, o.valid_to
    from ${from} left join record d on d.organisation_id = c.organisation_id and d.id = c.decision_id
    where ${wanted} ${order ? sql`order by ${order}` : sql``}`.execute(tx)
  return rows.map(({ id, ...fields }) => ({
    id,
    unitId: typeof fields['unitId'] === 'string' ? fields['unitId'] : null,
    fields,
  }))
}
