import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import { fail } from '../../core/errors.ts'
import { query } from '../../core/query.ts'
import { requireEverywhere } from '../organisation/organisation.policy.ts'

type Session = { id: string; createdAt: string; expiresAt: string; ipAddress: string | null; userAgent: string | null }

/** Where an account is signed in; without the tokens, with which one could be that person. */
export const readAccountSessions = (ctx: Context, { id }: { id: string }): Promise<Session[]> => {
  requireEverywhere(ctx, 'accounts.write')
  return query(ctx, 'accounts.write', async (tx) => {
    if (!(await tx.selectFrom('account').select('id').where('id', '=', id).executeTakeFirst())) throw fail('notFound')
    const { rows } = await sql<Omit<Session, 'createdAt' | 'expiresAt'> & { createdAt: Date; expiresAt: Date }>`
      select id, "createdAt" as created_at, "expiresAt" as expires_at, "ipAddress" as ip_address, "userAgent" as user_agent
      from auth.session where "userId" = ${id} and "expiresAt" > ${ctx.clock.now()} order by "createdAt" desc`.execute(
      tx,
    )
    return rows.map(({ createdAt, expiresAt, ...row }) => ({
      ...row,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    }))
  })
}
