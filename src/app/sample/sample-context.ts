import { clockFrom } from '../../core/clock.ts'
import type { Context, Services } from '../../core/context.ts'
import { type Day, startOfDay } from '../../core/dates/days.ts'
import { type Access, fullAccess, shippedGrants, type ShippedRole } from '../../core/permission.ts'
import { inScope } from '../../core/db/database.ts'

const TEN_O_CLOCK_MS = 10 * 3_600_000

/** Somebody of the sample who acts: what they do stands under their name and within what they may do. */
export type SampleActor = {
  id: string
  name: string
  personId: string | null
  role: ShippedRole
  scopeId: string | null
}

const accessOf = ({ role, scopeId }: SampleActor): Access =>
  new Map(shippedGrants[role].map((verb) => [verb, scopeId === null ? ('all' as const) : new Set([scopeId])]))

/**
 * The sample tells of a year: each act happens on its own day, at ten in the morning, and never later than now.
 * Without an actor it is the loading itself that acts.
 */
export function contextOn(services: Services, organisationId: string, day: Day, actor?: SampleActor): Context {
  const now = new Date(Math.min(Date.parse(startOfDay(day)) + TEN_O_CLOCK_MS, services.clock.now().getTime()))
  return {
    ...services,
    clock: clockFrom(() => now),
    organisationId,
    actor: actor
      ? { kind: 'user', id: actor.id, name: actor.name, personId: actor.personId }
      : { kind: 'job', name: 'sample.load' },
    access: actor ? accessOf(actor) : fullAccess,
    locale: 'ja',
  }
}

/** The accounts of the sample by user name. */
export async function sampleActors({ db }: Services, organisationId: string): Promise<Map<string, SampleActor>> {
  const rows = await inScope(db, organisationId, (tx) =>
    tx
      .selectFrom('account as a')
      .innerJoin('roleGrant as g', (join) =>
        join.onRef('g.organisationId', '=', 'a.organisationId').onRef('g.accountId', '=', 'a.id'),
      )
      .select(['a.username', 'a.id', 'a.displayName as name', 'a.personId', 'g.roleCode', 'g.scopeId'])
      .execute(),
  )
  return new Map(rows.map(({ username, roleCode, ...row }) => [username, { ...row, role: roleCode as ShippedRole }]))
}

/** The entry that the sample's files promise; a missing one is a fault of the release. */
export function need<T>(map: ReadonlyMap<string, T>, key: string): T {
  const found = map.get(key)
  if (found === undefined) throw new Error(`the sample names ${key}, which it does not define`)
  return found
}
