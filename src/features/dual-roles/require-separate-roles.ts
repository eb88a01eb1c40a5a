import { sql } from 'kysely'
import type { CommandScope } from '../../core/command.ts'
import { AppError } from '../../core/errors.ts'
import { loadRoleSpans } from '../people/role-spans.queries.ts'
import { type Collision, collisionsOf, keyOf, type RoleSpan, uncovered } from './collisions.rules.ts'
import { dualRoleErrors } from './dual-roles.errors.ts'
import type { Override, Refused } from './dual-roles.schema.ts'
import { loadDualRows } from './dual-rows.queries.ts'
import { storeOverride } from './store-override.ts'
import { clauseOf, collisionText, rolesOf } from './wording.labels.ts'

type Scope = Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'record'>

/**
 * Called after assignments or designations were written, in the same transaction: where they make somebody bear roles that must not go
 * together (対策基準「兼務の禁止」), nothing is kept unless the approval comes along or was filed before.
 * @throws {AppError} 409 naming persons, roles and days
 */
export async function requireSeparateRoles(
  scope: Scope,
  written: { assignmentIds?: readonly string[]; designationIds?: readonly string[] },
  override: Override | undefined,
): Promise<void> {
  const { tx, ctx } = scope
  const assignments = new Set(written.assignmentIds ?? [])
  const designations = new Set(written.designationIds ?? [])
  if (assignments.size + designations.size === 0) return
  const { rows } = await sql<{ personId: string }>`
    select a.person_id from assignment a where a.id = any(${[...assignments]}::uuid[])
    union select a.person_id from assignment a join designation d on d.organisation_id = a.organisation_id and d.post_id = a.post_id
      where d.id = any(${[...designations]}::uuid[])`.execute(tx)
  if (rows.length === 0) return
  const people = rows.map(({ personId }) => personId)
  const isNew = (span: RoleSpan) => assignments.has(span.assignmentId) || designations.has(span.designationId)
  const collisions = collisionsOf(await loadRoleSpans(tx, people), isNew)
  if (collisions.length === 0) return
  const approvals = await loadDualRows(tx, sql`x.kind = 'standing' and x.person_id = any(${people}::uuid[])`)
  const open = uncovered(collisions, approvals, ctx.clock.today())
  if (open.length === 0) return
  if (!override) throw refusalOf(open)
  await storeOverride(scope, onePerPair(open).map(doubledOf), override)
}

/** A pair that collides by several posts is approved once, from its first day. */
const onePerPair = (collisions: readonly Collision[]): Collision[] =>
  [...Map.groupBy(collisions, keyOf).values()].flatMap((same) => {
    const [first] = same
    if (!first) return []
    const to = same.reduce<string | null>(
      (end, one) => (end === null || one.to === null ? null : one.to > end ? one.to : end),
      first.to,
    )
    return [{ ...first, to }]
  })

export const doubledOf = ({ personId, person, pair, one, other, from, to }: Collision) => ({
  kind: 'standing' as const,
  pair,
  hand: personId,
  personId,
  personName: person,
  one: one.role,
  other: other.role,
  aboutKind: null,
  aboutId: null,
  aboutName: '',
  unitId: one.unitId === other.unitId ? one.unitId : null,
  from,
  to,
})

/** The refusal with all that it is about, so that the form in place can show it and send the same input again. */
export function refusalOf(collisions: readonly Collision[]): AppError {
  const say = (locale: 'ja' | 'en') =>
    collisions
      .slice(0, 5)
      .map((one) => collisionText(one, locale))
      .join(locale === 'ja' ? '／' : '; ')
  const named = (locale: 'ja' | 'en') =>
    collisions.map((one): Refused => ({
      person: one.person,
      what: rolesOf(one, locale),
      clause: clauseOf(one.pair, locale),
      from: one.from,
      to: one.to,
    }))
  const { ja } = dualRoleErrors('standing', { what: say('ja') }).text
  const { en } = dualRoleErrors('standing', { what: say('en') }).text
  return new AppError(
    'dualRoles.standing',
    { status: 409, ja, en },
    { dualRoles: named('ja'), dualRolesEn: named('en') },
  )
}
