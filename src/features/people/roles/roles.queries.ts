import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../../core/context.ts'
import { fail } from '../../../core/errors.ts'
import { shippedRoles, type Verb } from '../../../core/permission.ts'
import { query } from '../../../core/query.ts'
import { grantHolds } from '../../auth/grant-holds.ts'
import { requireEverywhere } from '../../organisation/organisation.policy.ts'
import { inOrder, type RoleRow, shippedState } from './role.subject.ts'
import type { RoleView, rolesContract } from './roles.contract.ts'

type Row = Omit<RoleRow, 'verbs'> & { verbs: string[]; holders: RoleView['holders'] }
type Affected = z.output<NonNullable<(typeof rolesContract.preview)['~orpc']['outputSchema']>>

const shippedFirst = ({ code }: { code: string }): number => {
  const place = (shippedRoles as readonly string[]).indexOf(code)
  return place < 0 ? shippedRoles.length : place
}

/** All roles, the shipped ones first in their order; one statement. */
export const readRoles = (ctx: Context) => {
  requireEverywhere(ctx, 'accounts.write')
  return query(ctx, 'accounts.write', async (tx) => {
    const { rows } = await sql<Row>`
      select r.code, r.name_ja, r.name_en, r.note, r.shipped, r.requires_second_factor,
        array(select v.verb from role_verb v where v.organisation_id = r.organisation_id and v.role_code = r.code) as verbs,
        coalesce((select json_agg(json_build_object('id', a.id, 'displayName', a.display_name, 'active', a.active) order by a.active desc, a.display_name)
          from account a where a.organisation_id = r.organisation_id
            and a.id in (select g.account_id from role_grant g where g.organisation_id = r.organisation_id and g.role_code = r.code)), '[]') as holders
      from role r order by r.name_ja`.execute(tx)
    return rows
      .map((row): RoleView => {
        const { nameJa, nameEn } = row
        const held = inOrder(row.verbs)
        const shipped = shippedState(row.code)
        const altered =
          shipped !== undefined && JSON.stringify({ nameJa, nameEn, verbs: held }) !== JSON.stringify(shipped)
        return { ...row, verbs: held, altered }
      })
      .toSorted((a, b) => shippedFirst(a) - shippedFirst(b))
  })
}

/** Whom a change of a role's verbs touches, with what they hold through other roles counted. @throws {AppError} 404 */
export const previewRole = (ctx: Context, input: { code: string; verbs: readonly Verb[] }): Promise<Affected> => {
  requireEverywhere(ctx, 'accounts.write')
  return query(ctx, 'accounts.write', async (tx) => {
    const role = await tx.selectFrom('role').select('code').where('code', '=', input.code).executeTakeFirst()
    if (!role) throw fail('notFound')
    const held = await tx.selectFrom('roleVerb').select('verb').where('roleCode', '=', input.code).execute()
    const before = inOrder(held.map(({ verb }) => verb))
    const { rows } = await sql<{ displayName: string; active: boolean; elsewhere: string[] }>`
      select a.display_name, a.active, array(
        select distinct v.verb from role_grant g join role_verb v using (organisation_id, role_code)
        where g.organisation_id = a.organisation_id and g.account_id = a.id and g.role_code <> ${input.code} and ${grantHolds(ctx.clock.today())}) as elsewhere
      from account a where a.id in (select g.account_id from role_grant g where g.role_code = ${input.code}
        and (g.valid_to is null or g.valid_to >= ${ctx.clock.today()}::date))
      order by a.active desc, a.display_name, a.id`.execute(tx)
    const missing = (from: readonly Verb[], of: readonly Verb[], elsewhere: readonly string[]) =>
      of.filter((verb) => !from.includes(verb) && !elsewhere.includes(verb))
    return rows
      .map(({ elsewhere, ...account }) => ({
        ...account,
        gains: missing(before, input.verbs, elsewhere),
        loses: missing(input.verbs, before, elsewhere),
      }))
      .filter(({ gains, loses }) => gains.length + loses.length > 0)
  })
}
