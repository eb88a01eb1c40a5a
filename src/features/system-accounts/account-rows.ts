import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import type { Fields, KnownRow } from '../registers/sheet/register-book.types.ts'
import { accountsFrom } from './account-findings.sql.ts'

type Row = { id: string } & Record<string, string | boolean | null>

/** Accounts with all their fields, as sheets, forms, imports and history see them; one statement. */
export async function accountRows(
  tx: Tx,
  _ctx: Context,
  wanted: RawBuilder<boolean>,
  order?: RawBuilder<unknown>,
): Promise<KnownRow[]> {
  const { rows } = await sql<Row>`
    select o.id, s.number || '/' || a.login as number, a.system_id, a.login, a.display_name as name, a.affiliation, o.unit_id, a.kind, a.privileged,
      a.groups, a.person_id, a.staff_number, a.email, a.responsible_post_id, a.basis, a.granted_on, a.last_used_on, a.enabled, a.gone_on,
      a.matched_by, a.seen_on
    from ${accountsFrom} where ${wanted} ${order ? sql`order by ${order}` : sql``}`.execute(tx)
  return rows.map(({ id, ...fields }) => ({
    id,
    unitId: typeof fields['unitId'] === 'string' ? fields['unitId'] : null,
    fields: fields satisfies Fields,
  }))
}
