import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { endsByItself, type Verb } from '../../core/permission.ts'
import { verbNames } from '../../core/permission.labels.ts'
import { grantHolds } from '../auth/grant-holds.ts'
import type { Grant } from './accounts.schema.ts'
import { peopleErrors } from './people.errors.ts'

const at = (index: number, field: string) => [{ path: `grants.${index}.${field}`, message: '' }]
const keyOf = ({ role, scopeId, own }: Grant): string => `${role} ${scopeId} ${own}`

/** Grants of account `a` as one JSON value, in the order in which they were given. */
export const grantsJson = sql`coalesce((select json_agg(json_build_object('role', g.role_code, 'scopeId', g.scope_id, 'own', g.own,
  'validFrom', g.valid_from, 'validTo', g.valid_to) order by g.id)
  from role_grant g where g.organisation_id = a.organisation_id and g.account_id = a.id), '[]')`

/** @throws {AppError} where a grant names no role, is limited to what is no unit or member body, stands twice, or lacks an end that its role asks for */
export async function requireGrants(tx: Tx, grants: readonly Grant[]): Promise<void> {
  const scopes = [...new Set(grants.flatMap(({ scopeId }) => scopeId ?? []))]
  if (scopes.length > 0) {
    const found = await tx
      .selectFrom('object')
      .select('id')
      .where('id', 'in', scopes)
      .where('kind', 'in', ['unit', 'memberBody'])
      .execute()
    if (found.length < scopes.length) throw fail('notFound')
  }
  const roles = new Set((await tx.selectFrom('role').select('code').execute()).map(({ code }) => code))
  for (const [index, grant] of grants.entries()) {
    if (!roles.has(grant.role)) throw peopleErrors('noSuchRole', {}, at(index, 'role'))
    if (grant.own && grant.scopeId !== null) throw peopleErrors('ownHasNoUnit', {}, at(index, 'scopeId'))
    if (grant.validFrom !== null && grant.validTo !== null && grant.validTo < grant.validFrom)
      throw peopleErrors('endBeforeStart', {}, at(index, 'validTo'))
    if (endsByItself(grant.role) && grant.validTo === null) throw peopleErrors('endNeeded', {}, at(index, 'validTo'))
    if (grants.findIndex((other) => keyOf(other) === keyOf(grant)) < index)
      throw peopleErrors('grantTwice', {}, at(index, 'role'))
  }
}

export const insertGrants = (tx: Tx, organisationId: string, accountId: string, grants: readonly Grant[]) =>
  tx
    .insertInto('roleGrant')
    .values(grants.map(({ role, ...grant }) => ({ organisationId, id: newId(), accountId, roleCode: role, ...grant })))
    .execute()

/** @throws {AppError} 403 naming the verbs that the actor does not hold in the whole body: nobody hands on what they do not have */
export function requireHeld(ctx: Context, wanted: readonly Verb[]): void {
  const missing = wanted.filter((verb) => ctx.access.get(verb) !== 'all')
  if (missing.length > 0)
    throw peopleErrors('verbsNotHeld', { verbs: [...new Set(missing)].map((verb) => verbNames[verb].ja).join('、') })
}

/** Grants that are new, or begin earlier, end later than before, give no more than their giver holds. @throws {AppError} 403 */
export async function requireMayGive(
  tx: Tx,
  ctx: Context,
  before: readonly Grant[],
  after: readonly Grant[],
): Promise<void> {
  const same = (a: Grant, b: Grant) => keyOf(a) === keyOf(b) && a.validFrom === b.validFrom && a.validTo === b.validTo
  const added = after.filter((grant) => !before.some((held) => same(held, grant)))
  if (added.length === 0) return
  const codes = added.map(({ role }) => role)
  const rows = await tx.selectFrom('roleVerb').select('verb').where('roleCode', 'in', codes).execute()
  requireHeld(
    ctx,
    rows.map(({ verb }) => verb as Verb),
  )
}

/** A password may be set only for those who hold no more than oneself: otherwise one would sign in as them. @throws {AppError} 403 */
export async function requireNotAbove(tx: Tx, ctx: Context, accountId: string): Promise<void> {
  const { rows } = await sql<{ verb: Verb }>`
    select distinct v.verb from role_grant g join role_verb v using (organisation_id, role_code)
    where g.account_id = ${accountId} and (g.valid_from > ${ctx.clock.today()}::date or ${grantHolds(ctx.clock.today())})`.execute(
    tx,
  )
  requireHeld(
    ctx,
    rows.map(({ verb }) => verb),
  )
}

/** Grants as history keeps them: a role of the body's own by the name that it bears on that day, since it may be gone later. */
export async function grantsInWords(tx: Tx, grants: readonly Grant[]): Promise<object[]> {
  const own = await tx.selectFrom('role').select(['code', 'nameJa']).where('shipped', '=', false).execute()
  const names = new Map(own.map(({ code, nameJa }) => [code, nameJa]))
  return grants.map((grant) => ({
    role: names.get(grant.role) ?? grant.role,
    scopeId: grant.scopeId,
    ...(grant.own ? { own: true } : {}),
    ...(grant.validFrom === null ? {} : { validFrom: grant.validFrom }),
    ...(grant.validTo === null ? {} : { validTo: grant.validTo }),
  }))
}
