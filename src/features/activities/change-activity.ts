import { command } from '../../core/command.ts'
import { activityErrors } from './activities.errors.ts'
import { activityChange, stepsShape } from './activities.schema.ts'
import { loadOwnPosts } from './acted-for.queries.ts'
import { activitySubject } from './activity.subject.ts'
import { checkReferences } from './check-references.ts'
import { requireFresh, requireOpen } from './require-fresh.ts'

/** Another owner, other days, other words or steps; ticks of steps that keep their words stay. */
export const changeActivity = command('programme.write', activityChange, async ({ tx, ctx, input, load, record }) => {
  const { id, version, ...wanted } = input
  const row = await load(activitySubject(await loadOwnPosts(tx, ctx)), id, 'change')
  await requireFresh(tx, row, version)
  requireOpen(row)
  const ticked = stepsShape.parse(row.steps)
  const before = { ...row, steps: ticked }
  const steps = wanted.steps?.map((step) => ({
    doneAt: null,
    doneBy: '',
    ...ticked.find(({ title }) => title === step.title),
    ...step,
  }))
  const after = {
    title: wanted.title ?? row.title,
    ownerPostId: wanted.ownerPostId === undefined ? row.ownerPostId : wanted.ownerPostId,
    opens: wanted.opens ?? row.opens,
    due: wanted.due ?? row.due,
    steps: steps ?? ticked,
    recordAsked: wanted.recordAsked ?? row.recordAsked,
    minutes: wanted.minutes === undefined ? row.minutes : wanted.minutes,
    note: wanted.note ?? row.note,
  }
  if (after.due < after.opens) throw activityErrors('dueBeforeOpens', {}, [{ path: 'due', message: '' }])
  const keys = (Object.keys(after) as (keyof typeof after)[]).filter(
    (key) => JSON.stringify(after[key]) !== JSON.stringify(before[key]),
  )
  if (keys.length === 0) throw activityErrors('nothingChanged')
  await checkReferences(tx, { ownerPostId: wanted.ownerPostId })
  await tx
    .updateTable('activity')
    .set({ ...after, steps: JSON.stringify(after.steps), version: row.version + 1 })
    .where('id', '=', id)
    .execute()
  const only = (from: typeof after) => Object.fromEntries(keys.map((key) => [key, from[key]]))
  record({
    action: 'activity.change',
    kind: 'activity',
    id,
    unitId: row.unitId,
    before: only(before),
    after: only(after),
  })
  return { ok: true as const }
})
