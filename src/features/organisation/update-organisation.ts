import { command } from '../../core/command.ts'
import { requireEverywhere } from './organisation.policy.ts'
import { organisationChange } from './organisation.schema.ts'

/** The body's own name and kind. Its code stays: sign-in names carry it. */
export const updateOrganisation = command(
  'organisation.write',
  organisationChange,
  async ({ tx, ctx, input, record }) => {
    requireEverywhere(ctx, 'organisation.write')
    const id = ctx.organisationId
    const before = await tx.selectFrom('organisation').select(['name', 'kind']).executeTakeFirstOrThrow()
    await tx.updateTable('organisation').set(input).where('organisationId', '=', id).execute()
    await tx.updateTable('object').set({ name: input.name }).where('id', '=', id).execute()
    record({ action: 'organisation.update', kind: 'organisation', id, before, after: input })
  },
)
