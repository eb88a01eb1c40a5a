import type { Tx } from '../../core/db/database.ts'
import { newId } from '../../core/ids.ts'
import { securityRoles } from './people.schema.ts'
import { shippedSecurityRoles } from './security-role.labels.ts'

/** Adds the shipped security roles that an organisation does not have yet; what it renamed, ordered or retired stays as it is. */
export async function addShippedSecurityRoles(tx: Tx, organisationId: string): Promise<void> {
  await tx
    .insertInto('securityRole')
    .values(
      securityRoles.map((code, index) => ({
        organisationId,
        id: newId(),
        code,
        nameJa: shippedSecurityRoles[code].ja,
        nameEn: shippedSecurityRoles[code].en,
        task: shippedSecurityRoles[code].task,
        shipped: true,
        position: index + 1,
      })),
    )
    .onConflict((conflict) => conflict.columns(['organisationId', 'code']).doNothing())
    .execute()
}
