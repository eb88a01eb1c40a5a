import { command } from '../../core/command.ts'
import { newId } from '../../core/ids.ts'
import { organisationErrors } from './organisation.errors.ts'
import { lockTree, requireEverywhere, unitSubject } from './organisation.policy.ts'
import { unitInput } from './organisation.schema.ts'

/** A department or site under another one or under the organisation. Two of one name under one parent are refused. */
export const createUnit = command('organisation.write', unitInput, async ({ tx, ctx, input, load, record }) => {
  const { organisationId } = ctx
  if (input.parentId === null) requireEverywhere(ctx, 'organisation.write')
  else await load(unitSubject, input.parentId, 'addBelow')
  await lockTree(tx)
  const taken = await tx
    .selectFrom('unit as u')
    .innerJoin('object as o', (join) =>
      join.onRef('o.organisationId', '=', 'u.organisationId').onRef('o.id', '=', 'u.id'),
    )
    .select('u.id')
    .where('o.name', '=', input.name)
    .where('u.parentId', 'is not distinct from', input.parentId)
    .where('o.validTo', 'is', null)
    .executeTakeFirst()
  if (taken) throw organisationErrors('nameTaken', { name: input.name }, [{ path: 'name', message: '' }])
  const now = ctx.clock.now()
  const id = newId(now.getTime())
  await tx
    .insertInto('object')
    .values({
      organisationId,
      id,
      kind: 'unit',
      name: input.name,
      unitId: id,
      validFrom: input.validFrom,
      recordedAt: now,
    })
    .execute()
  await tx.insertInto('unit').values({ organisationId, id, parentId: input.parentId, kind: input.kind }).execute()
  record({ action: 'unit.create', kind: 'unit', id, unitId: id, before: null, after: { id, ...input } })
  return { id }
})
