import { command } from '../../core/command.ts'
import { formatWareki } from '../../core/dates/wareki.ts'
import { newId } from '../../core/ids.ts'
import { requireSeparateRoles } from '../dual-roles/require-separate-roles.ts'
import { peopleErrors } from './people.errors.ts'
import { postSubject } from './people.policy.ts'
import { designationInput } from './people.schema.ts'

/** Gives a security role to a post for a span of days (充て職). Several posts may bear one role; one post bears it once at a time. */
export const createDesignation = command('people.write', designationInput, async (scope) => {
  const { tx, ctx, input, load, record } = scope
  const { securityRole, postId, validFrom, validTo } = input
  if (validTo !== null && validTo < validFrom)
    throw peopleErrors('endBeforeStart', {}, [{ path: 'validTo', message: '' }])
  const post = await load(postSubject, postId, 'appoint')
  const role = await tx
    .selectFrom('securityRole')
    .select(['shipped', 'nameJa', 'retiredAt'])
    .where('code', '=', securityRole)
    .executeTakeFirst()
  if (!role) throw peopleErrors('noSuchRole', {}, [{ path: 'securityRole', message: '' }])
  if (role.retiredAt !== null && (validTo === null || validTo >= role.retiredAt))
    throw peopleErrors('roleRetired', { name: role.nameJa, day: formatWareki(role.retiredAt), iso: role.retiredAt }, [
      { path: 'securityRole', message: '' },
    ])
  const overlap = await tx
    .selectFrom('designation')
    .select('id')
    .where('securityRole', '=', securityRole)
    .where('postId', '=', postId)
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>=', validFrom)]))
    .$if(validTo !== null, (query) => query.where('validFrom', '<=', validTo!))
    .executeTakeFirst()
  if (overlap) throw peopleErrors('designatedAlready', {}, [{ path: 'validFrom', message: '' }])
  const id = newId(ctx.clock.now().getTime())
  const row = { organisationId: ctx.organisationId, id, securityRole, postId, validFrom, validTo }
  await tx.insertInto('designation').values(row).execute()
  await requireSeparateRoles(scope, { designationIds: [id] }, input.override)
  record({
    action: 'designation.create',
    kind: 'designation',
    id,
    unitId: post.unitId,
    before: null,
    after: { ...row, securityRole: role.shipped ? securityRole : role.nameJa, post: post.title },
  })
  return { id }
})
