import { sql } from 'kysely'
import type { Context } from '../../../core/context.ts'
import type { Tx } from '../../../core/db/database.ts'

/** A removal is done on the day on which the account is found disabled or gone, whoever finds it; what comes back to life is open again. One statement. */
export const settleRemovals = (tx: Tx, ctx: Context) =>
  sql`
    update account_confirmation_row r set done_at = case when a.enabled and a.gone_on is null then null else ${ctx.clock.now()}::timestamptz end
    from system_account a where a.organisation_id = r.organisation_id and a.id = r.account_id and r.answer = 'remove'
      and (r.done_at is null) <> (a.enabled and a.gone_on is null)`.execute(tx)
