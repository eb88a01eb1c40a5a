import { sql } from 'kysely'
import type { Day } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'
import { loadRoleSpans } from '../people/role-spans.queries.ts'
import { type Collision, collisionsOf, isOn, keyOf, type Standing, standingOn } from './collisions.rules.ts'
import type { DualMark } from './dual-roles.schema.ts'
import { type DualRow, loadDualRows } from './dual-rows.queries.ts'

type OnDay = { collision: Collision; standing: Standing; approval: DualRow | null }

/**
 * Double roles as they stand on a day, whether a command, a transfer that takes effect or old data brought them about; each pair of roles of a
 * person once. Two statements.
 */
export async function loadDoubleRoles(tx: Tx, day: Day): Promise<OnDay[]> {
  const found = collisionsOf((await loadRoleSpans(tx, null)).filter((span) => isOn(span, day)))
  const approvals = await loadDualRows(tx, sql`x.kind = 'standing' and x.withdrawn_at is null`)
  return [...new Map(found.toReversed().map((one) => [keyOf(one), one])).values()]
    .toReversed()
    .map((collision) => ({ collision, ...standingOn(collision, approvals, day) }))
}

/** What is shown beside a holder on the day, for each of the two roles, of the people whose both posts lie within reach. */
export const marksOf = (rows: readonly OnDay[], inReach: (unitId: string | null) => boolean): DualMark[] =>
  rows
    .filter(({ collision }) => inReach(collision.one.unitId) && inReach(collision.other.unitId))
    .flatMap(({ collision, standing, approval }) =>
      [collision.one, collision.other].map(({ role }) => ({
        personId: collision.personId,
        role,
        standing,
        reason: approval?.reason ?? '',
        approver: approval?.approver ?? '',
        until: approval?.validTo ?? null,
      })),
    )
