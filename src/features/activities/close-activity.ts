import type { CommandScope } from '../../core/command.ts'
import { loadOwnPosts } from './acted-for.queries.ts'
import { activitySubject } from './activity.subject.ts'
import { requireFresh, requireOpen } from './require-fresh.ts'

type Closing = CommandScope<{ id: string; version: number; reason: string }>

/** Ends an open activity that was not done; says nothing of its duty, which stays as it is. */
export async function closeActivity(
  { tx, ctx, input, load, record }: Closing,
  how: { act: 'skip' | 'withdraw'; state: 'skipped' | 'withdrawn' },
): Promise<{ ok: true }> {
  const row = await load(activitySubject(await loadOwnPosts(tx, ctx)), input.id, how.act)
  await requireFresh(tx, row, input.version)
  requireOpen(row)
  const after = { state: how.state, skipReason: input.reason }
  await tx
    .updateTable('activity')
    .set({ ...after, closedAt: ctx.clock.now(), version: row.version + 1 })
    .where('id', '=', row.id)
    .execute()
  record({
    action: `activity.${how.act}`,
    kind: 'activity',
    id: row.id,
    unitId: row.unitId,
    before: { state: row.state },
    after: { title: row.title, ...after },
  })
  return { ok: true }
}
