import { changed } from '../../core/changed.ts'
import { command } from '../../core/command.ts'
import { requireFreeRoleName, securityRoleSubject } from './security-roles.policy.ts'
import { securityRoleChange } from './security-roles.schema.ts'

/** What a security role is called here and what it does; the code stays, so that duties keep their owner. */
export const updateSecurityRole = command('people.write', securityRoleChange, async ({ tx, input, load, record }) => {
  const before = await load(securityRoleSubject, input.id, 'update')
  const after = changed(before, input)
  const { nameJa, nameEn, task } = after
  if (nameJa !== before.nameJa) await requireFreeRoleName(tx, nameJa, before.id)
  await tx.updateTable('securityRole').set({ nameJa, nameEn, task }).where('id', '=', before.id).execute()
  record({ action: 'securityRole.update', kind: 'securityRole', id: before.id, before, after })
})
