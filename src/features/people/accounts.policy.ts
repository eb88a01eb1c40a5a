import { sql } from 'kysely'
import { allowed, type Subject } from '../../core/command.ts'
import type { Tx } from '../../core/db/database.ts'
import type { Day } from '../../core/dates/days.ts'
import { administersForGood } from '../auth/grant-holds.ts'
import type { Grant } from './accounts.schema.ts'
import { grantsJson } from './grants.ts'
import { peopleErrors } from './people.errors.ts'

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
      select a.id, a.username, a.display_name, a.email, a.person_id, a.active, a.locked_until, a.failed_sign_ins, ${grantsJson} as grants
      from account a where a.id = ${id}`.execute(tx)
    return rows[0]
  },
  unitOf: () => null,
  policy: { update: () => allowed },
}

/** Held until the transaction ends, so that two administrators cannot switch each other off at one moment. */
export const lockAccounts = (tx: Tx) => sql`select from organisation for no key update`.execute(tx)

/** @throws {AppError} 409 where nobody who is switched on could manage accounts any more, today or once a day of end has come */
export async function requireAnAdministrator(tx: Tx, today: Day): Promise<void> {
  const { rows } = await sql`
    select from account a join role_grant g on g.organisation_id = a.organisation_id and g.account_id = a.id
      join role_verb v on v.organisation_id = g.organisation_id and v.role_code = g.role_code
    where a.active and ${administersForGood(today)} limit 1`.execute(tx)
  if (rows.length === 0) throw peopleErrors('lastAdministrator')
}

/** @throws {AppError} 422 where the person is not on the roster */
export async function requirePerson(tx: Tx, personId: string | null): Promise<void> {
  if (
    personId !== null &&
    !(await tx.selectFrom('person').select('id').where('id', '=', personId).executeTakeFirst())
  ) {
    throw peopleErrors('noSuchPerson', {}, [{ path: 'personId', message: '' }])
  }
}
