import { command } from '../../core/command.ts'
import { fail } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { inUnitScope } from '../../core/permission.ts'
import { activityErrors } from './activities.errors.ts'
import { newActivity } from './activities.schema.ts'
import { loadOwnPosts } from './acted-for.queries.ts'
import { activitySubject } from './activity.subject.ts'
import { checkReferences } from './check-references.ts'

/** An activity that no programme and no event brought. With `againOf` it carries on the history of an earlier one. */
export const addActivity = command('programme.write', newActivity, async ({ tx, ctx, input, load, record }) => {
  const { againOf, steps, ...values } = input
  if (values.due < values.opens) throw activityErrors('dueBeforeOpens', {}, [{ path: 'due', message: '' }])
  if (!inUnitScope(ctx.access.get('programme.write') ?? new Set(), values.unitId)) throw fail('notFound')
  await checkReferences(tx, values)
  const series = againOf
    ? (await load(activitySubject(await loadOwnPosts(tx, ctx)), againOf, 'change')).seriesId
    : undefined
  const now = ctx.clock.now()
  const id = newId(now.getTime())
  await tx
    .insertInto('activity')
    .values({
      organisationId: ctx.organisationId,
      id,
      ...values,
      seriesId: series ?? id,
      // Within a series one for each last day: a second click makes no second one.
      aboutDay: values.due,
      source: 'added',
      steps: JSON.stringify(steps),
      createdAt: now,
    })
    .execute()
  record({
    action: 'activity.add',
    kind: 'activity',
    id,
    unitId: values.unitId,
    before: null,
    after: { ...values, steps },
  })
  return { id }
})
