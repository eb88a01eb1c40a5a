import { command } from '../../core/command.ts'
import { newId } from '../../core/ids.ts'
import { organisationErrors } from './organisation.errors.ts'
import { requireEverywhere } from './organisation.policy.ts'
import { boundBodyInput } from './organisation.schema.ts'

/** A body that the policy binds, last in the order. Refused where a body of that name exists. */
export const createBoundBody = command('organisation.write', boundBodyInput, async ({ tx, ctx, input, record }) => {
  requireEverywhere(ctx, 'organisation.write')
  const { organisationId } = ctx
  const taken = await tx
    .selectFrom('object')
    .select('id')
    .where('kind', '=', 'boundBody')
    .where('name', '=', input.name)
    .executeTakeFirst()
  if (taken) throw organisationErrors('nameTaken', { name: input.name }, [{ path: 'name', message: '' }])
  const now = ctx.clock.now()
  const id = newId(now.getTime())
  const last = await tx
    .selectFrom('boundBody')
    .select((select) => select.fn.max('position').as('position'))
    .executeTakeFirst()
  const position = (last?.position ?? 0) + 1
  await tx
    .insertInto('object')
    .values({ organisationId, id, kind: 'boundBody', name: input.name, validFrom: input.validFrom, recordedAt: now })
    .execute()
  await tx.insertInto('boundBody').values({ organisationId, id, kind: input.kind, position }).execute()
  record({ action: 'boundBody.create', kind: 'boundBody', id, before: null, after: { id, ...input, position } })
  return { id }
})
