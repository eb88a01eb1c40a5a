import { command } from '../../core/command.ts'
import { retractEvidence } from '../evidence/withdraw-evidence.ts'
import { committeeErrors } from './committee.errors.ts'
import { meetingSubject, requireFresh, saveMeeting } from './meeting.subject.ts'
import { amendInput } from './meetings.schema.ts'
import { proveDuties } from './prove-duties.ts'
import { writeMinutes } from './write-minutes.ts'

/** Amends minutes for a reason. What was confirmed were the earlier ones: these are taken back and the amended ones filed, to be confirmed anew. */
export const amendMeeting = command('committee.write', amendInput, async ({ tx, ctx, input, load, record }) => {
  const row = await load(meetingSubject, input.id, 'write')
  await requireFresh(tx, row, input.version)
  if (row.state !== 'held') throw committeeErrors('notHeld')
  const { before, after } = await writeMinutes(tx, row.id, input)
  if (JSON.stringify(before) === JSON.stringify(after) && row.minutes === input.minutes)
    throw committeeErrors('nothingChanged')
  await saveMeeting(tx, row, { minutes: input.minutes })
  record({
    action: 'meeting.amend',
    kind: 'meeting',
    id: row.id,
    before: { ...before, proceedings: row.minutes },
    after: { ...after, proceedings: input.minutes, reason: input.reason },
  })
  if (row.evidenceId) await retractEvidence({ tx, ctx, record }, row.evidenceId, `議事録の訂正：${input.reason}`)
  const evidenceId = await proveDuties({ tx, ctx, record }, row.id)
  await tx.updateTable('meeting').set({ evidenceId }).where('id', '=', row.id).execute()
  return { ok: true as const }
})
