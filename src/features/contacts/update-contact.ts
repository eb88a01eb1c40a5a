import { canonicalJson } from '../../core/canonical-json.ts'
import { changed } from '../../core/changed.ts'
import { lockTree } from '../organisation/organisation.policy.ts'
import { command } from '../../core/command.ts'
import { fail } from '../../core/errors.ts'
import { contactErrors } from './contacts.errors.ts'
import { contactSubject, dialled, peopleBehind, writePhones } from './contacts.policy.ts'
import { callsItself } from './contacts.rules.ts'
import { contactChange } from './contacts.schema.ts'

/** Numbers, words, caller. Other numbers or another address have not been tried yet: the entry counts as unverified until somebody says so. */
export const updateContact = command('contacts.write', contactChange, async ({ tx, ctx, input, load, record }) => {
  await lockTree(tx)
  const before = await load(contactSubject, input.id, 'update')
  const { verified, phones, ...rest } = input
  const next = { ...changed(before, rest), phones: phones === undefined ? before.phones : dialled(phones) }
  if (next.parentId !== before.parentId) {
    const all = await tx.selectFrom('contact').select(['id', 'parentId']).execute()
    if (next.parentId !== null && !all.some(({ id }) => id === next.parentId)) throw fail('notFound')
    if (callsItself(all, before.id, next.parentId))
      throw contactErrors('cyclic', {}, [{ path: 'parentId', message: '' }])
    const last = await tx
      .selectFrom('contact')
      .select((select) => select.fn.max('position').as('position'))
      .where('parentId', 'is not distinct from', next.parentId)
      .executeTakeFirst()
    next.position = (last?.position ?? 0) + 1
  }
  const other = next.email !== before.email || canonicalJson(next.phones) !== canonicalJson(before.phones)
  const today = ctx.clock.today()
  const checked = verified
    ? { verifiedOn: today, verifiedBy: ctx.actor.name, verifiedPeople: await peopleBehind(tx, before, today) }
    : other
      ? { verifiedOn: null, verifiedBy: '', verifiedPeople: [] }
      : {}
  const after = { ...next, ...checked }
  const { pointOfContact, email, note, parentId, position, verifiedOn, verifiedBy, verifiedPeople } = after
  await tx
    .updateTable('contact')
    .set({ pointOfContact, email, note, parentId, position, verifiedOn, verifiedBy, verifiedPeople })
    // What a post or person is called stands with them.
    .$if(before.kind === 'outside', (row) => row.set({ name: after.name }))
    .where('id', '=', before.id)
    .execute()
  if (phones !== undefined) await writePhones(tx, ctx.organisationId, before.id, after.phones)
  record({
    action: 'contact.update',
    kind: 'contact',
    id: before.id,
    unitId: before.unitId,
    disclosure: 'closed',
    before,
    after: before.kind === 'outside' ? after : { ...after, name: before.name },
  })
})
