import { command } from '../../core/command.ts'
import { meetingSubject, requirePlanned, saveMeeting } from './meeting.subject.ts'
import { cancelInput } from './meetings.schema.ts'

/** A planned meeting does not take place; it keeps its number and its reason. */
export const cancelMeeting = command('committee.write', cancelInput, async ({ tx, input, load, record }) => {
  const row = await load(meetingSubject, input.id, 'write')
  await requirePlanned(tx, row, input.version)
  await saveMeeting(tx, row, { state: 'cancelled', cancelReason: input.reason })
  record({
    action: 'meeting.cancel',
    kind: 'meeting',
    id: row.id,
    before: { state: 'planned' },
    after: { state: 'cancelled', reason: input.reason },
  })
  return { ok: true as const }
})
