import { lockTree } from '../organisation/organisation.policy.ts'
import { command } from '../../core/command.ts'
import { contactErrors } from './contacts.errors.ts'
import { contactSubject } from './contacts.policy.ts'
import { contactMove } from './contacts.schema.ts'

/** Changes places with the one called just before or after by the same caller. */
export const moveContact = command('contacts.write', contactMove, async ({ tx, input, load, record }) => {
  await lockTree(tx)
  const before = await load(contactSubject, input.id, 'update')
  const siblings = await tx
    .selectFrom('contact')
    .select(['id', 'position'])
    .where('parentId', 'is not distinct from', before.parentId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const at = siblings.findIndex(({ id }) => id === before.id)
  const to = input.direction === 'up' ? at - 1 : at + 1
  const neighbour = siblings[to]
  if (!neighbour) throw contactErrors('atTheEnd')
  const order = siblings.toSpliced(at, 1).toSpliced(to, 0, { id: before.id, position: before.position })
  // Numbered anew: entries that were called by one who was taken out may share a place.
  for (const [index, { id }] of order.entries())
    await tx
      .updateTable('contact')
      .set({ position: index + 1 })
      .where('id', '=', id)
      .execute()
  record({
    action: 'contact.update',
    kind: 'contact',
    id: before.id,
    unitId: before.unitId,
    disclosure: 'closed',
    before,
    after: { ...before, position: to + 1 },
  })
})
