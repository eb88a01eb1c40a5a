import { command } from '../../core/command.ts'
import { committeeErrors } from './committee.errors.ts'
import { meetingSubject, requirePlanned, saveMeeting } from './meeting.subject.ts'
import { itemSource, versioned } from './meetings.schema.ts'
import { loadFigures } from './paper-figures.queries.ts'
import { paperOf } from './papers.rules.ts'

/** Makes the papers with the figures as of the day of the meeting and keeps them: they print the same for good. Until it is held they may be made anew. */
export const makePapers = command('committee.write', versioned, async ({ tx, ctx, input, load, record }) => {
  const row = await load(meetingSubject, input.id, 'write')
  await requirePlanned(tx, row, input.version)
  const items = await tx
    .selectFrom('meetingItem')
    .select(['id', 'source', 'dutyId'])
    .where('meetingId', '=', row.id)
    .execute()
  if (items.length === 0) throw committeeErrors('noItems')
  const figures = await loadFigures(tx, ctx, row.heldOn)
  for (const { id, source, dutyId } of items) {
    const paper = paperOf({ source: itemSource.parse(source), dutyId }, figures)
    await tx
      .updateTable('meetingItem')
      .set({ paper: paper === null ? null : JSON.stringify(paper) })
      .where('id', '=', id)
      .execute()
  }
  const papersOn = ctx.clock.today()
  await saveMeeting(tx, row, { papersOn })
  record({
    action: 'meeting.papers',
    kind: 'meeting',
    id: row.id,
    before: { papersOn: row.papersOn },
    after: { papersOn, asOf: row.heldOn },
  })
  return { ok: true as const }
})
