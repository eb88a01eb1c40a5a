import { command } from '../../core/command.ts'
import { fail } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { requireUnit } from './people.policy.ts'
import { postInput } from './people.schema.ts'

/** A post of a unit, a member body or the whole organisation, with the post above it (which may lie outside the actor's own unit). */
export const createPost = command('people.write', postInput, async ({ tx, ctx, input, record }) => {
  await requireUnit(tx, ctx, input.unitId)
  const { organisationId } = ctx
  const { title, unitId, superiorId, validFrom } = input
  if (
    superiorId !== null &&
    !(await tx.selectFrom('post').select('id').where('id', '=', superiorId).executeTakeFirst())
  )
    throw fail('notFound')
  const now = ctx.clock.now()
  const id = newId(now.getTime())
  await tx
    .insertInto('object')
    .values({ organisationId, id, kind: 'post', name: title, unitId, validFrom, recordedAt: now })
    .execute()
  await tx.insertInto('post').values({ organisationId, id, title, superiorId }).execute()
  record({ action: 'post.create', kind: 'post', id, unitId, before: null, after: { id, ...input } })
  return { id }
})
