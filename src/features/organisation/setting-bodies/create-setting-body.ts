import { command } from '../../../core/command.ts'
import { newId } from '../../../core/ids.ts'
import { requireEverywhere } from '../organisation.policy.ts'
import { settingBodyInput } from '../organisation.schema.ts'
import { requireSettable } from './setting-bodies.policy.ts'

/** A body that sets the policy (策定主体) with the post that decides for it and the bound bodies that it sets it for; several may set one jointly. */
export const createSettingBody = command('organisation.write', settingBodyInput, async ({ tx, ctx, input, record }) => {
  requireEverywhere(ctx, 'organisation.write')
  const { organisationId } = ctx
  const id = newId(ctx.clock.now().getTime())
  const boundBodyIds = [...new Set(input.boundBodyIds)]
  const { name, kind, decidingPostId, validFrom } = input
  const names = await requireSettable(tx, { id, name, decidingPostId, boundBodyIds })
  const last = await tx
    .selectFrom('settingBody')
    .select((select) => select.fn.max('position').as('position'))
    .executeTakeFirst()
  const row = { id, name, kind, decidingPostId, position: (last?.position ?? 0) + 1, validFrom }
  await tx
    .insertInto('settingBody')
    .values({ organisationId, ...row })
    .execute()
  if (boundBodyIds.length > 0)
    await tx
      .insertInto('settingBodyBinds')
      .values(
        boundBodyIds.map((boundBodyId) => ({
          organisationId,
          id: newId(ctx.clock.now().getTime()),
          settingBodyId: id,
          boundBodyId,
          validFrom,
        })),
      )
      .execute()
  record({
    action: 'settingBody.create',
    kind: 'settingBody',
    id,
    before: null,
    after: { ...row, binds: boundBodyIds.map((one) => names.get(one)) },
  })
  return { id }
})
