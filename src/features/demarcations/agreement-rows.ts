import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import type { Fields, KnownRow } from '../registers/sheet/register-book.types.ts'
import { agreementList } from './agreement-list.ts'

type Row = { id: string } & Record<string, string | null>

/** Member bodies with what speaks for them; `memorandumId` tells which row a change is about. One statement. */
export async function agreementRows(
  tx: Tx,
  ctx: Context,
  wanted: RawBuilder<boolean>,
  order?: RawBuilder<unknown>,
): Promise<KnownRow[]> {
  const { rows } = await sql<Row>`
    select o.id, m.code as number, o.name, s.kind, coalesce(s.title, '') as title, s.signed_on, s.valid_to as last_day, s.next_review,
      coalesce(s.reason, '') as reason, coalesce(s.decided_by, '') as decided_by, coalesce(s.contact, '') as contact, o.unit_id, s.id as memorandum_id
    from ${agreementList(ctx).from} where ${wanted} ${order ? sql`order by ${order}` : sql``}`.execute(tx)
  return rows.map(({ id, ...fields }) => ({ id, unitId: fields['unitId'] ?? null, fields: fields satisfies Fields }))
}
