import { command } from '../../core/command.ts'
import { newId } from '../../core/ids.ts'
import { requireSeparateRoles } from '../dual-roles/require-separate-roles.ts'
import { peopleErrors } from './people.errors.ts'
import { personSubject, postSubject } from './people.policy.ts'
import { assignmentInput } from './people.schema.ts'

/**
 * 発令 of a person to a post for a span of days. Several people may hold one post (係員, 議員) and one person several posts (兼務);
 * only the same person on the same post twice on one day is refused. A holder announced as 未定 for the post is decided by it.
 */
export const createAssignment = command('people.write', assignmentInput, async (scope) => {
  const { tx, ctx, input, load, record } = scope
  const { personId, postId, validFrom, validTo } = input
  if (validTo !== null && validTo < validFrom)
    throw peopleErrors('endBeforeStart', {}, [{ path: 'validTo', message: '' }])
  const post = await load(postSubject, postId, 'appoint')
  // Whoever may fill the post may call anybody of the roster to it.
  const person = await personSubject.find(tx, personId)
  if (!person) throw peopleErrors('noSuchPerson', {}, [{ path: 'personId', message: '' }])
  const overlap = await tx
    .selectFrom('assignment')
    .select('id')
    .where('personId', '=', personId)
    .where('postId', '=', postId)
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>=', validFrom)]))
    .$if(validTo !== null, (query) => query.where('validFrom', '<=', validTo!))
    .executeTakeFirst()
  if (overlap) throw peopleErrors('overlap', {}, [{ path: 'validFrom', message: '' }])
  const id = newId(ctx.clock.now().getTime())
  const row = { organisationId: ctx.organisationId, id, personId, postId, validFrom, validTo }
  await tx.insertInto('assignment').values(row).execute()
  await requireSeparateRoles(scope, { assignmentIds: [id] }, input.override)
  record({
    action: 'assignment.create',
    kind: 'assignment',
    id,
    unitId: post.unitId,
    before: null,
    after: { ...row, person: person.name, post: post.title },
  })
  const opening = await tx
    .selectFrom('undecidedHolder')
    .select('id')
    .where('postId', '=', postId)
    .where('filledBy', 'is', null)
    .where('effectiveOn', '<=', validTo ?? '9999-12-31')
    .orderBy('effectiveOn')
    .limit(1)
    .executeTakeFirst()
  if (opening) {
    await tx.updateTable('undecidedHolder').set({ filledBy: id }).where('id', '=', opening.id).execute()
    const shown = { post: post.title, filledBy: null }
    record({
      action: 'undecided.fill',
      kind: 'undecidedHolder',
      id: opening.id,
      unitId: post.unitId,
      before: shown,
      after: { ...shown, filledBy: id },
    })
  }
  return { id }
})
