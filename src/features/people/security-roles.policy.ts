import { allowed, type Subject } from '../../core/command.ts'
import type { Tx } from '../../core/db/database.ts'
import { peopleErrors } from './people.errors.ts'
import type { SecurityRoleRow } from './security-roles.queries.ts'

/** A role belongs to the whole organisation: a grant limited to a unit does not reach it. */
export const securityRoleSubject: Subject<SecurityRoleRow, 'update' | 'retire'> = {
  find: (tx, id) =>
    tx
      .selectFrom('securityRole')
      .select(['id', 'code', 'nameJa', 'nameEn', 'task', 'shipped', 'position', 'retiredAt'])
      .where('id', '=', id)
      .executeTakeFirst(),
  unitOf: () => null,
  policy: { update: () => allowed, retire: () => allowed },
}

/** Two roles of one name could not be told apart in a list. @throws {AppError} 409 */
export async function requireFreeRoleName(tx: Tx, nameJa: string, besides: string | null): Promise<void> {
  const taken = await tx
    .selectFrom('securityRole')
    .select('id')
    .where('nameJa', '=', nameJa)
    .$if(besides !== null, (rows) => rows.where('id', '!=', besides))
    .executeTakeFirst()
  if (taken) throw peopleErrors('roleNameTaken', { name: nameJa }, [{ path: 'nameJa', message: '' }])
}
