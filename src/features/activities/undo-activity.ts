import { command } from '../../core/command.ts'
import { retractEvidence } from '../evidence/withdraw-evidence.ts'
import { activityErrors } from './activities.errors.ts'
import { withReason } from './activities.schema.ts'
import { loadOwnPosts } from './acted-for.queries.ts'
import { activitySubject } from './activity.subject.ts'
import { requireFresh } from './require-fresh.ts'

/** Takes a mistaken report back: what it said of the duty is retracted from now on, its record with it. Or opens again what was skipped or withdrawn. */
export const undoActivity = command('activities.report', withReason, async ({ tx, ctx, input, load, record }) => {
  const row = await load(activitySubject(await loadOwnPosts(tx, ctx)), input.id, 'undo')
  await requireFresh(tx, row, input.version)
  if (row.state === 'open') throw activityErrors('isOpen')
  await tx
    .updateTable('signal')
    .set({ retractedAt: ctx.clock.now() })
    .where('id', '=', row.id)
    .where('retractedAt', 'is', null)
    .execute()
  if (row.evidenceId !== null) await retractEvidence({ tx, ctx, record }, row.evidenceId, input.reason)
  await tx
    .updateTable('activity')
    .set({
      state: 'open',
      doneOn: null,
      doneBy: '',
      doneById: null,
      closedAt: null,
      outcome: null,
      evidenceId: null,
      skipReason: '',
      eventGone: false,
      version: row.version + 1,
    })
    .where('id', '=', row.id)
    .execute()
  const { state, doneOn, doneBy, outcome, skipReason } = row
  record({
    action: 'activity.undo',
    kind: 'activity',
    id: row.id,
    unitId: row.unitId,
    before: { state, doneOn, doneBy, outcome, skipReason },
    after: { title: row.title, state: 'open', reason: input.reason },
  })
  return { ok: true as const }
})
