import { sql } from 'kysely'
import type { Clock } from '../../../core/clock.ts'
import type { Tx } from '../../../core/db/database.ts'
import { newId } from '../../../core/ids.ts'
import { MEASURE_ROLES } from '../../measures/measures.schema.ts'
import { shippedRules } from './shipped-rules.text.ts'

/** Gives an organisation the shipped rule of every event for which it has none; events from today on start something, earlier ones nothing. */
export async function seedActivityRules(tx: Tx, organisationId: string, clock: Clock): Promise<void> {
  // Two processes may start at once; the second waits and finds the rules.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`activity rules ${organisationId}`}, 0))`.execute(tx)
  const there = new Set(
    (await tx.selectFrom('activityRule').select('event').distinct().execute()).map(({ event }) => event),
  )
  const missing = shippedRules.filter(({ event }) => !there.has(event))
  if (missing.length === 0) return
  const roles = new Set((await tx.selectFrom('securityRole').select('code').execute()).map(({ code }) => code))
  await tx
    .insertInto('activityRule')
    .values(
      missing.map(({ steps, securityRole, ...rule }) => ({
        organisationId,
        id: newId(clock.now().getTime()),
        ...rule,
        securityRole: MEASURE_ROLES.includes(securityRole) && roles.has(securityRole) ? securityRole : null,
        steps: JSON.stringify(steps),
        since: clock.today(),
      })),
    )
    .execute()
}
