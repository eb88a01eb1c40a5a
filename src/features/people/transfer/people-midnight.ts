import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '../../../core/command.ts'
import type { Context, Services } from '../../../core/context.ts'
import type { Day } from '../../../core/dates/days.ts'
import { inScope, type Tx } from '../../../core/db/database.ts'
import { fullAccess } from '../../../core/permission.ts'
import { administersForGood } from '../../auth/grant-holds.ts'
import { endSessions } from '../../auth/store-credentials.ts'
import { lockAccounts } from '../accounts.policy.ts'
import { applyDueMoves } from './apply-due-moves.ts'

type Leaver = { id: string; username: string }

/**
 * What a new day brings to people: the roster follows the transfers of the day, and who left the day before is signed out and switched off.
 * May run as often as one likes; a night that the machine slept through is made up for at the next run.
 */
export async function runPeopleMidnight(services: Services, organisationId: string): Promise<void> {
  const ctx: Context = {
    ...services,
    organisationId,
    actor: { kind: 'job', name: 'people.midnight' },
    access: fullAccess,
    locale: 'ja',
  }
  const today = services.clock.today()
  const due = await inScope(services.db, organisationId, async (tx) => {
    const { rows } =
      await sql`select from person_move where applied_at is null and effective_on <= ${today}::date limit 1`.execute(tx)
    return rows.length > 0 || (await findLeavers(tx, today)).length > 0
  })
  if (due) await turn(ctx, {})
}

const turn = command('people.write', z.object({}), async (scope) => {
  const { tx, ctx, record } = scope
  await lockAccounts(tx)
  await applyDueMoves(scope)
  const gone = await findLeavers(tx, ctx.clock.today())
  for (const { id, username } of gone) {
    await endSessions(tx, id)
    record({
      action: 'account.update',
      kind: 'account',
      id,
      before: { username, active: true },
      after: { username, active: false },
    })
  }
  if (gone.length === 0) return
  await tx
    .updateTable('account')
    .set({ active: false })
    .where(
      'id',
      'in',
      gone.map(({ id }) => id),
    )
    .execute()
})

/** Accounts still switched on of those whose last day is over; the database says who has left, as it does at every request. */
async function findLeavers(tx: Tx, today: Day): Promise<Leaver[]> {
  const { rows } = await sql<Leaver>`
    select a.id, a.username from account a join object o on o.organisation_id = a.organisation_id and o.id = a.person_id
    where a.active and o.valid_to < ${today}::date and account_has_left(a.id, ${today}::date) order by a.id`.execute(tx)
  return rows
}
