import { sql } from 'kysely'
import type { Context, Services } from '../../core/context.ts'
import { inScope, type Tx } from '../../core/db/database.ts'
import type { Access, Verb } from '../../core/permission.ts'
import type { Day } from '../../core/dates/days.ts'
import type { Auth } from './auth.ts'
import { grantHolds } from './grant-holds.ts'
import { firstStepOf, isShut, readAccount } from './first-step.ts'

type Identity = Pick<Context, 'organisationId' | 'actor' | 'access' | 'locale' | 'first'>
const KEEP_MS = 5_000
const KEEP_MAX = 5_000

/**
 * From a request's cookie to who asks and what they may do. An answer is kept for five seconds (the look-up costs as much as a list),
 * so an ended session or a withdrawn grant stops working within that time; never beyond the end of a day, when last days are over.
 */
export function makeIdentify(auth: Auth, services: Services) {
  const known = new Map<string, { identity: Identity; until: number; day: Day }>()
  const identify = async (headers: Headers): Promise<Context | null> => {
    const key = headers.get('cookie') ?? ''
    if (!key.includes('session_token')) return null
    const now = Date.now()
    const day = services.clock.today()
    const kept = known.get(key)
    if (kept && kept.until > now && kept.day === day) return { ...services, ...kept.identity }
    const session = await auth.api.getSession({ headers })
    if (!session) return null
    const { user, session: begun } = session
    const began = { outside: Boolean(begun.identityProviderId), secondStepOutside: begun.secondStepOutside === true }
    const identity = await loadIdentity(services, day, {
      organisationId: String(user.organisationId),
      id: user.id,
      began,
    })
    if (!identity) return null
    if (known.size >= KEEP_MAX) known.clear()
    known.set(key, { identity, until: now + KEEP_MS, day })
    return { ...services, ...identity }
  }
  return { identify, forget: () => known.clear() }
}

async function loadIdentity(
  { db }: Services,
  today: Day,
  { organisationId, id, began }: { organisationId: string; id: string; began: Parameters<typeof firstStepOf>[1] },
): Promise<Identity | null> {
  return inScope(db, organisationId, async (tx) => {
    const account = await readAccount(tx, id, today)
    if (!account || isShut(account, began)) return null
    const first = firstStepOf(account, began)
    return {
      organisationId,
      actor: { kind: 'user', id, name: account.displayName, personId: account.personId },
      locale: account.locale,
      ...(first ? { first, access: new Map() } : { access: await loadAccess(tx, id, today) }),
    }
  })
}

/**
 * An account as it may act today, for work that is done in its name after the request; null where it may do nothing any more.
 * What its session still lacked was asked when the work was asked for.
 */
export async function accountContext(
  services: Services,
  organisationId: string,
  accountId: string,
): Promise<Context | null> {
  const began = { outside: true, secondStepOutside: true }
  const identity = await loadIdentity(services, services.clock.today(), { organisationId, id: accountId, began })
  return identity && { ...services, ...identity }
}

/** Verbs of all grants of the day, each with the units and member bodies it reaches (those below included, none for 本人); one statement. */
async function loadAccess(tx: Tx, accountId: string, today: Day): Promise<Access> {
  const { rows } = await sql<{ verb: Verb; everywhere: boolean; reach: string[] | null }>`
    select v.verb, g.scope_id is null and not g.own as everywhere, case when g.scope_id is null then null else
      (with recursive below as (
        select g.scope_id as id union select u.id from unit u join below b on u.parent_id = b.id where u.organisation_id = g.organisation_id
      ) select array_agg(id) from below) end as reach
    from role_grant g join role_verb v using (organisation_id, role_code) where g.account_id = ${accountId} and ${grantHolds(today)}`.execute(
    tx,
  )
  const access = new Map<Verb, 'all' | Set<string>>()
  for (const row of rows) {
    const held = access.get(row.verb)
    if (held === 'all') continue
    if (row.everywhere) access.set(row.verb, 'all')
    else access.set(row.verb, new Set([...(held ?? []), ...(row.reach ?? [])]))
  }
  return access
}
