import { sql } from 'kysely'
import { allowed, type Subject } from '../../core/command.ts'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import type { ShippedRole } from '../../core/permission.ts'
import { peopleErrors } from './people.errors.ts'

export type Grant = { role: ShippedRole; scopeId: string | null }
type AccountRow = {
  id: string
  username: string
  displayName: string
  email: string | null
  personId: string | null
  active: boolean
  lockedUntil: Date | null
  failedSignIns: number
  grants: Grant[]
}

/** Accounts belong to the whole organisation: only a grant without scope reaches them. */
export const accountSubject: Subject<AccountRow, 'update'> = {
  find: async (tx, id) => {
    const { rows } = await sql<AccountRow>`
      select a.id, a.username, a.display_name, a.email, a.person_id, a.active, a.locked_until, a.failed_sign_ins,
        coalesce((select json_agg(json_build_object('role', g.role_code, 'scopeId', g.scope_id) order by g.id)
          from role_grant g where g.organisation_id = a.organisation_id and g.account_id = a.id), '[]') as grants
      from account a where a.id = ${id}`.execute(tx)
    return rows[0]
  },
  unitOf: () => null,
  policy: { update: () => allowed },
}

/** Held until the transaction ends, so that two administrators cannot switch each other off at one moment. */
export const lockAccounts = (tx: Tx) => sql`select from organisation for no key update`.execute(tx)

/** @throws {AppError} 409 where nobody who is switched on could manage accounts any more */
export async function requireAnAdministrator(tx: Tx): Promise<void> {
  const { rows } = await sql`
    select from account a join role_grant g on g.organisation_id = a.organisation_id and g.account_id = a.id and g.scope_id is null
      join role_verb v on v.organisation_id = g.organisation_id and v.role_code = g.role_code and v.verb = 'accounts.write'
    where a.active limit 1`.execute(tx)
  if (rows.length === 0) throw peopleErrors('lastAdministrator')
}

/** @throws {AppError} where a grant is limited to what is no unit or member body, or the person is not on the roster */
export async function requireReferences(tx: Tx, personId: string | null, grants: readonly Grant[]): Promise<void> {
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
  if (
    personId !== null &&
    !(await tx.selectFrom('person').select('id').where('id', '=', personId).executeTakeFirst())
  ) {
    throw peopleErrors('noSuchPerson', {}, [{ path: 'personId', message: '' }])
  }
}
