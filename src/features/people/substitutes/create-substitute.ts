import { command } from '../../../core/command.ts'
import { fail } from '../../../core/errors.ts'
import { newId } from '../../../core/ids.ts'
import { peopleErrors } from '../people.errors.ts'
import { personSubject, postSubject } from '../people.policy.ts'
import { substituteInput } from './substitutes.schema.ts'

/** Names a further substitute for a post (代理・代決の順位), last in the order. Anybody of the body may be named, also from another unit. */
export const createSubstitute = command('people.write', substituteInput, async ({ tx, ctx, input, load, record }) => {
  const { postId, byPostId, byPersonId, validFrom, validTo } = input
  if (validTo !== null && validTo < validFrom)
    throw peopleErrors('endBeforeStart', {}, [{ path: 'validTo', message: '' }])
  const post = await load(postSubject, postId, 'appoint')
  if ((byPostId === null) === (byPersonId === null))
    throw peopleErrors('oneSubstitute', {}, [{ path: 'byPostId', message: '' }])
  if (byPostId === postId) throw peopleErrors('ownSubstitute', {}, [{ path: 'byPostId', message: '' }])
  const by =
    byPersonId === null
      ? (await postSubject.find(tx, byPostId ?? ''))?.title
      : (await personSubject.find(tx, byPersonId))?.name
  if (by === undefined) throw fail('notFound')
  const standing = await tx
    .selectFrom('substitute')
    .select(['position', 'byPostId', 'byPersonId', 'validFrom', 'validTo'])
    .where('postId', '=', postId)
    .execute()
  const twice = standing.some(
    (one) =>
      one.byPostId === byPostId &&
      one.byPersonId === byPersonId &&
      (one.validTo === null || one.validTo >= validFrom) &&
      (validTo === null || one.validFrom <= validTo),
  )
  if (twice) throw peopleErrors('substituteTwice', {}, [{ path: 'validFrom', message: '' }])
  const id = newId(ctx.clock.now().getTime())
  const position = Math.max(0, ...standing.map((one) => one.position)) + 1
  const row = { id, postId, position, byPostId, byPersonId, validFrom, validTo }
  await tx
    .insertInto('substitute')
    .values({ organisationId: ctx.organisationId, ...row })
    .execute()
  record({
    action: 'substitute.create',
    kind: 'substitute',
    id,
    unitId: post.unitId,
    before: null,
    after: { ...row, post: post.title, by },
  })
  return { id }
})
