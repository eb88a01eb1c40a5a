import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '../../../core/command.ts'
import type { Context, Services } from '../../../core/context.ts'
import type { Tx } from '../../../core/db/database.ts'
import { inScope } from '../../../core/db/database.ts'
import { fullAccess } from '../../../core/permission.ts'
import { query } from '../../../core/query.ts'
import type { PlannedRow } from '../../registers/sheet/register-book.types.ts'
import { lockRegister } from '../../registers/write/lock-register.ts'
import { accountRows } from '../account-rows.ts'
import { writeAccounts } from '../write-accounts.ts'
import { loadRoster } from './load-roster.ts'
import { matchAccountOf } from './match-account.ts'
import { peopleMatcher } from './match-people.rules.ts'

/** Personal accounts without a person that the roster as it is now names for certain. */
async function newlyCertain(tx: Tx, ctx: Context): Promise<PlannedRow[]> {
  const open = await accountRows(
    tx,
    ctx,
    sql<boolean>`(a.kind = 'personal' and a.person_id is null and a.matched_by is null and a.gone_on is null)`,
  )
  if (open.length === 0) return []
  const { people } = await loadRoster(tx)
  const unitOf = new Map(people.map(({ id, unitId }) => [id, unitId]))
  const match = peopleMatcher(people)
  return open.flatMap(({ id, unitId, fields }) => {
    const found = match(matchAccountOf(fields))
    if (found.certainty !== 'certain') return []
    const after = { ...fields, personId: found.personId, matchedBy: found.by }
    return [{ id, before: fields, after: { ...after, unitId: unitId ?? unitOf.get(found.personId) ?? null } }]
  })
}

const writeCertain = command('registers.write', z.object({}), async (scope) => {
  const { tx, ctx } = scope
  await lockRegister(tx, ctx.organisationId, 'system-accounts')
  const rows = await newlyCertain(tx, ctx)
  await writeAccounts(scope, rows, 'systemAccount.match')
  return { matched: rows.length }
})

/** Names the people that the roster makes certain since; writes nothing where it does not. Somebody who left stays named: that is how leavers are found. */
export async function rematchAccounts(ctx: Context): Promise<{ matched: number }> {
  const due = await query(ctx, 'registers.write', async (tx) => (await newlyCertain(tx, ctx)).length > 0)
  return due ? writeCertain(ctx, {}) : { matched: 0 }
}

/** The same by itself, after the roster has followed a transfer. */
export async function rematchByNight(services: Services, organisationId: string): Promise<void> {
  const open = await inScope(services.db, organisationId, (tx) =>
    tx.selectFrom('systemAccount').select('id').where('personId', 'is', null).limit(1).executeTakeFirst(),
  )
  if (!open) return
  const actor = { kind: 'job' as const, name: 'people.midnight' }
  await rematchAccounts({ ...services, organisationId, actor, access: fullAccess, locale: 'ja' })
}
