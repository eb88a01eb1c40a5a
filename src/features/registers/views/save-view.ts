import { command } from '../../../core/command.ts'
import type { Tx } from '../../../core/db/database.ts'
import { newId } from '../../../core/ids.ts'
import { registerErrors } from '../registers.errors.ts'
import { accountOf } from './saved-view.subject.ts'
import { newView } from './view.schema.ts'

/** A view of a register under a name of one's own; shared ones are offered to everybody who may read registers. */
export const saveView = command('self', newView, async ({ tx, ctx, input: view, record }) => {
  const accountId = accountOf(ctx)
  await refuseNamesake(tx, accountId, view)
  const id = newId(ctx.clock.now().getTime())
  const { register, name, query, shared } = view
  await tx
    .insertInto('savedView')
    .values({
      organisationId: ctx.organisationId,
      id,
      accountId,
      register,
      name,
      query: JSON.stringify(query),
      shared,
      createdAt: ctx.clock.now(),
    })
    .execute()
  record({
    action: 'savedView.create',
    kind: 'savedView',
    id,
    before: null,
    after: { id, register, name, query, shared },
  })
  return { id }
})

/** @throws {AppError} 409 where the account has a view of this name already */
export async function refuseNamesake(
  tx: Tx,
  accountId: string,
  view: { id?: string; register: string; name: string },
): Promise<void> {
  const same = await tx
    .selectFrom('savedView')
    .select('id')
    .where('accountId', '=', accountId)
    .where('register', '=', view.register)
    .where('name', '=', view.name)
    .executeTakeFirst()
  if (same && same.id !== view.id)
    throw registerErrors('viewNameTaken', { name: view.name }, [{ path: 'name', message: '' }])
}
