import { command } from '../../core/command.ts'
import { newId } from '../../core/ids.ts'
import { requireEverywhere } from '../organisation/organisation.policy.ts'
import { newClass } from './approvals.schema.ts'
import { checkClass, writeSteps } from './write-class.ts'

/** A further 決裁区分 of the body, read after those that are there. */
export const createClass = command('approvals.write', newClass, async ({ tx, ctx, input, record }) => {
  requireEverywhere(ctx, 'approvals.write')
  const { kind, steps, ...fields } = input
  await checkClass(tx, input)
  const id = newId(ctx.clock.now().getTime())
  const { last } = await tx
    .selectFrom('approvalClass')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow()
  const row = { id, kind, position: (last ?? 0) + 1, ...fields, condition: JSON.stringify(fields.condition) }
  await tx
    .insertInto('approvalClass')
    .values({ organisationId: ctx.organisationId, ...row })
    .execute()
  await writeSteps(tx, ctx, id, steps)
  const { kind: approvalKind, id: _id, ...shown } = row
  const after = { ...shown, approvalKind, condition: fields.condition, steps }
  record({ action: 'approvalClass.create', kind: 'approvalClass', id, before: null, after })
  return { id }
})
