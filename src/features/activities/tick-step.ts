import { command } from '../../core/command.ts'
import { activityErrors } from './activities.errors.ts'
import { stepsShape, stepTick } from './activities.schema.ts'
import { loadOwnPosts } from './acted-for.queries.ts'
import { activitySubject } from './activity.subject.ts'
import { requireOpen } from './require-fresh.ts'

/** Ticks a step off or back. Two people may work through the steps of one activity side by side, so no version is asked for. */
export const tickStep = command('activities.report', stepTick, async ({ tx, ctx, input, load, record }) => {
  const row = await load(activitySubject(await loadOwnPosts(tx, ctx)), input.id, 'report')
  requireOpen(row)
  const steps = stepsShape.parse(row.steps)
  const step = steps[input.step]
  if (!step) throw activityErrors('noStep')
  if ((step.doneAt !== null) === input.done)
    throw activityErrors('stepSame', { by: step.doneBy === '' ? '' : `（${step.doneBy}）` })
  const after = {
    ...step,
    doneAt: input.done ? ctx.clock.now().toISOString() : null,
    doneBy: input.done ? ctx.actor.name : '',
  }
  await tx
    .updateTable('activity')
    .set({ steps: JSON.stringify(steps.with(input.step, after)), version: row.version + 1 })
    .where('id', '=', row.id)
    .execute()
  record({
    action: input.done ? 'activity.step' : 'activity.stepBack',
    kind: 'activity',
    id: row.id,
    unitId: row.unitId,
    before: null,
    after: { step: step.title },
  })
  return { ok: true as const }
})
