import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import type { KnownRow } from '../registers/sheet/register-book.types.ts'
import { presentZone } from '../systems/present-zone.sql.ts'
import { presentContainer } from './present-container.sql.ts'
import { terminalList } from './terminal-list.ts'

type Row = { id: string } & Record<string, string | null>

/** Terminals with all their fields, as sheets, forms and history see them; one statement. */
export async function terminalRows(
  tx: Tx,
  ctx: Context,
  wanted: RawBuilder<boolean>,
  order?: RawBuilder<unknown>,
): Promise<KnownRow[]> {
  const { from } = terminalList(ctx)
  const today = ctx.clock.today()
  const { rows } = await sql<Row>`
    select o.id, t.number, o.name, t.kind, t.serial, t.model, t.os, o.unit_id, t.place, t.user_person_id, t.user_text, ${presentZone(today)} as zone_id,
      ${presentContainer(today)} as container_id, t.multi_factor, t.media_blocked, t.encrypted, t.malware_protection, t.support_ends, t.lease_number,
      t.lease_ends, o.valid_from, o.valid_to
    from ${from} where ${wanted} ${order ? sql`order by ${order}` : sql``}`.execute(tx)
  return rows.map(({ id, ...fields }) => ({ id, unitId: fields['unitId'] ?? null, fields }))
}
