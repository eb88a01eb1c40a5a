import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { query } from '../../core/query.ts'
import { requiresSecondFactor } from '../auth/first-step.ts'
import { requireEverywhere } from '../organisation/organisation.policy.ts'
import type { accountsContract } from './accounts.contract.ts'

type Row = z.output<NonNullable<(typeof accountsContract.list)['~orpc']['outputSchema']>>[number]
type Stored = Omit<Row, 'lockedUntil' | 'lastSignInAt'> & { lockedUntil: Date | null; lastSignInAt: Date | null }

/** All accounts of the organisation with their grants; one statement. */
export const readAccounts = (ctx: Context) => {
  requireEverywhere(ctx, 'accounts.write')
  const today = ctx.clock.today()
  return query(ctx, 'accounts.write', async (tx) => {
    const now = ctx.clock.now()
    const { rows } = await sql<Stored>`
      select a.id, a.username, a.display_name, a.email, a.active, a.person_id, p.name as person_name,
        coalesce((select u."twoFactorEnabled" from auth."user" u where u.id = a.id), false) as second_factor,
        ${requiresSecondFactor('a.id', today)} as second_factor_required, a.must_change_password, a.password_valid_until,
        coalesce(a.password_valid_until < ${today}::date, false) as password_expired,
        case when a.locked_until > ${now} then a.locked_until end as locked_until, a.last_sign_in_at,
        (select count(*) from auth.session s where s."userId" = a.id and s."expiresAt" > ${now}) as sessions,
        coalesce((select json_agg(json_build_object('role', g.role_code, 'roleName', json_build_object('ja', r.name_ja, 'en', r.name_en),
            'scopeId', g.scope_id, 'scopeName', s.name, 'own', g.own, 'validFrom', g.valid_from, 'validTo', g.valid_to,
            'standing', case when g.valid_to < ${today}::date then 'expired' when g.valid_from > ${today}::date then 'upcoming' else 'current' end) order by g.id)
          from role_grant g join role r on r.organisation_id = g.organisation_id and r.code = g.role_code
          left join object s on s.organisation_id = g.organisation_id and s.id = g.scope_id
          where g.organisation_id = a.organisation_id and g.account_id = a.id), '[]') as grants
      from account a
      left join object p on p.organisation_id = a.organisation_id and p.id = a.person_id
      order by a.active desc, a.username`.execute(tx)
    return rows.map((row): Row => ({
      ...row,
      lockedUntil: row.lockedUntil?.toISOString() ?? null,
      lastSignInAt: row.lastSignInAt?.toISOString() ?? null,
    }))
  })
}
