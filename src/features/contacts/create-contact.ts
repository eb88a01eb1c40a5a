import { lockTree } from '../organisation/organisation.policy.ts'
import { command } from '../../core/command.ts'
import { fail } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { contactErrors } from './contacts.errors.ts'
import { contactSubject, dialled, peopleBehind, requireContactUnit, writePhones } from './contacts.policy.ts'
import { contactInput } from './contacts.schema.ts'

/** An entry of the contact tree, the last one whom its caller calls. A post is listed once: numbers in two places would go their own ways. */
export const createContact = command('contacts.write', contactInput, async ({ tx, ctx, input, record }) => {
  const { kind, postId, personId, verified, phones: asked, ...rest } = input
  const fits =
    (kind === 'post') === (postId !== null) &&
    (kind === 'person') === (personId !== null) &&
    (kind === 'outside') === (rest.name !== '')
  if (!fits) throw contactErrors('oneSubject', {}, [{ path: 'kind', message: '' }])
  await lockTree(tx)
  const subjectId = postId ?? personId
  const subject =
    subjectId === null
      ? null
      : await tx
          .selectFrom('object')
          .select(['name', 'unitId'])
          .where('id', '=', subjectId)
          .where('kind', '=', kind === 'post' ? 'post' : 'person')
          .executeTakeFirst()
  if (subject === undefined) throw fail('notFound')
  const unitId = subject ? subject.unitId : rest.unitId
  await requireContactUnit(tx, ctx, unitId)
  if (subjectId !== null) {
    const listed = await tx
      .selectFrom('contact')
      .select('id')
      .where((where) => where.or([where('postId', '=', subjectId), where('personId', '=', subjectId)]))
      .executeTakeFirst()
    if (listed)
      throw contactErrors('listedAlready', {}, [{ path: kind === 'post' ? 'postId' : 'personId', message: '' }])
  }
  if (rest.parentId !== null && !(await contactSubject.find(tx, rest.parentId))) throw fail('notFound')
  const phones = dialled(asked)
  const today = ctx.clock.today()
  const last = await tx
    .selectFrom('contact')
    .select((select) => select.fn.max('position').as('position'))
    .where('parentId', 'is not distinct from', rest.parentId)
    .executeTakeFirst()
  const id = newId(ctx.clock.now().getTime())
  const row = {
    id,
    kind,
    postId,
    personId,
    ...rest,
    unitId: subject ? null : unitId,
    position: (last?.position ?? 0) + 1,
    verifiedOn: verified ? today : null,
    verifiedBy: verified ? ctx.actor.name : '',
    verifiedPeople: verified ? await peopleBehind(tx, { postId, personId }, today) : [],
  }
  await tx
    .insertInto('contact')
    .values({ organisationId: ctx.organisationId, ...row })
    .execute()
  await writePhones(tx, ctx.organisationId, id, phones)
  record({
    action: 'contact.create',
    kind: 'contact',
    id,
    unitId,
    disclosure: 'closed',
    before: null,
    after: { ...row, name: subject?.name ?? rest.name, phones },
  })
  return { id }
})
