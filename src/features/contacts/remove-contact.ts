import { z } from 'zod'
import { lockTree } from '../organisation/organisation.policy.ts'
import { command } from '../../core/command.ts'
import { contactSubject } from './contacts.policy.ts'

/** Takes an entry out. Whom it called is called by its own caller from now on: nobody falls out of the tree. */
export const removeContact = command(
  'contacts.write',
  z.object({ id: z.uuid() }),
  async ({ tx, input, load, record }) => {
    await lockTree(tx)
    const before = await load(contactSubject, input.id, 'remove')
    const below = await tx.selectFrom('contact').select('id').where('parentId', '=', before.id).execute()
    for (const { id } of below) {
      const child = await contactSubject.find(tx, id)
      if (!child) continue
      record({
        action: 'contact.update',
        kind: 'contact',
        id,
        unitId: child.unitId,
        disclosure: 'closed',
        before: child,
        after: { ...child, parentId: before.parentId },
      })
    }
    await tx.updateTable('contact').set({ parentId: before.parentId }).where('parentId', '=', before.id).execute()
    await tx.deleteFrom('contact').where('id', '=', before.id).execute()
    record({
      action: 'contact.remove',
      kind: 'contact',
      id: before.id,
      unitId: before.unitId,
      disclosure: 'closed',
      before,
      after: null,
    })
  },
)
