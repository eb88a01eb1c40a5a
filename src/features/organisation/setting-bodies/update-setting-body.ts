import { changed } from '../../../core/changed.ts'
import { command } from '../../../core/command.ts'
import { addDays, type Day } from '../../../core/dates/days.ts'
import type { Tx } from '../../../core/db/database.ts'
import { newId } from '../../../core/ids.ts'
import { organisationErrors } from '../organisation.errors.ts'
import { settingBodyChange } from '../organisation.schema.ts'
import { requireSettable, settingBodySubject } from './setting-bodies.policy.ts'

/**
 * Name, kind, deciding post or span of a setting body, and whom it sets the policy for from a day on: what held before keeps its days,
 * so that who had set the policy on a past day keeps its answer.
 */
export const updateSettingBody = command(
  'organisation.write',
  settingBodyChange,
  async ({ tx, ctx, input, load, record }) => {
    const before = await load(settingBodySubject, input.id, 'update')
    const after = changed(before, input)
    const { id, name, kind, decidingPostId, validFrom, validTo } = after
    if (validFrom !== null && validTo !== null && validTo < validFrom)
      throw organisationErrors('endBeforeStart', {}, [{ path: 'validTo', message: '' }])
    const from = input.bindsFrom ?? ctx.clock.today()
    const standing = await bindsOn(tx, id, from)
    const asked = input.boundBodyIds === undefined ? standing.map((one) => one.boundBodyId) : input.boundBodyIds
    const names = await requireSettable(tx, { id, name, decidingPostId, boundBodyIds: asked })
    await tx
      .updateTable('settingBody')
      .set({ name, kind, decidingPostId, validFrom, validTo })
      .where('id', '=', id)
      .execute()
    for (const one of standing.filter(({ boundBodyId }) => !asked.includes(boundBodyId))) {
      // What began on that day or later never held: it goes. The rest ends on the day before.
      if (one.validFrom !== null && one.validFrom >= from)
        await tx.deleteFrom('settingBodyBinds').where('id', '=', one.id).execute()
      else
        await tx
          .updateTable('settingBodyBinds')
          .set({ validTo: addDays(from, -1) })
          .where('id', '=', one.id)
          .execute()
    }
    const held = new Set(standing.map(({ boundBodyId }) => boundBodyId))
    for (const boundBodyId of new Set(asked))
      if (!held.has(boundBodyId))
        await tx
          .insertInto('settingBodyBinds')
          .values({
            organisationId: ctx.organisationId,
            id: newId(ctx.clock.now().getTime()),
            settingBodyId: id,
            boundBodyId,
            validFrom: from,
          })
          .execute()
    const words = (ids: readonly string[]) => ids.map((one) => names.get(one) ?? '').toSorted()
    record({
      action: 'settingBody.update',
      kind: 'settingBody',
      id,
      before: { ...before, binds: words(standing.map(({ boundBodyId }) => boundBodyId)) },
      after: { ...after, binds: words(asked) },
    })
  },
)

/** Bound bodies that it sets the policy for on a day or later. */
const bindsOn = (tx: Tx, settingBodyId: string, day: Day) =>
  tx
    .selectFrom('settingBodyBinds')
    .select(['id', 'boundBodyId', 'validFrom', 'validTo'])
    .where('settingBodyId', '=', settingBodyId)
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>=', day)]))
    .execute()
