import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../../core/context.ts'
import { addMonths } from '../../../core/dates/days.ts'
import { fail } from '../../../core/errors.ts'
import { query, withinReach } from '../../../core/query.ts'
import { accountsFrom } from '../account-findings.sql.ts'
import type { ledger } from '../system-accounts.schema.ts'

/** The ledger of one account for a month, this one unless told otherwise, for the screen and for paper. @throws {AppError} 404 */
export const readLedger = (
  ctx: Context,
  { id, month }: { id: string; month: string },
): Promise<z.output<typeof ledger>> =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const shown = month || ctx.clock.today().slice(0, 7)
    const { rows } = await sql<z.output<typeof ledger>['account']>`
      select o.id, a.login, a.display_name as name, y.name as system, coalesce(u.name, '') as unit, coalesce(t.title, '') as responsible
      from ${accountsFrom} join object y on y.organisation_id = s.organisation_id and y.id = s.id
      left join object u on u.organisation_id = o.organisation_id and u.id = o.unit_id
      left join post t on t.organisation_id = a.organisation_id and t.id = a.responsible_post_id
      where o.id = ${id}::uuid and ${withinReach(reach, 'o.unitId')}`.execute(tx)
    const [account] = rows
    if (!account) throw fail('notFound')
    const first = `${shown}-01`
    const uses = await tx
      .selectFrom('sharedUse')
      .select(['id', 'usedOn', 'who', 'purpose'])
      .where('accountId', '=', id)
      .where('usedOn', '>=', first)
      .where('usedOn', '<', addMonths(first, 1))
      .orderBy('usedOn')
      .orderBy('id')
      .execute()
    return { account, month: shown, uses }
  })
