import { command } from '../../core/command.ts'
import { fiscalYearOf } from '../../core/dates/days.ts'
import { formatWareki } from '../../core/dates/wareki.ts'
import { committeeErrors } from './committee.errors.ts'
import { meetingSubject, requirePlanned, saveMeeting } from './meeting.subject.ts'
import { meetingChange } from './meetings.schema.ts'

/** Day, time, place, chair or secretary of a planned meeting. Papers of an earlier day go. The members stay as entered; the page says where they differ from the new day. */
export const changeMeeting = command('committee.write', meetingChange, async ({ tx, input, load, record }) => {
  const { id, version, ...head } = input
  const row = await load(meetingSubject, id, 'write')
  await requirePlanned(tx, row, version)
  if (fiscalYearOf(head.heldOn) !== row.fiscalYear)
    throw committeeErrors('otherYear', {}, [{ path: 'heldOn', message: '' }])
  const { name, heldOn, startsAt, place, chair, secretary } = row
  const before = { name, heldOn, startsAt, place, chair, secretary }
  const keys = ['name', 'heldOn', 'startsAt', 'place', 'chair', 'secretary'] as const
  if (keys.every((key) => before[key] === head[key])) throw committeeErrors('nothingChanged')
  const taken = await tx
    .selectFrom('meeting')
    .select('id')
    .where('heldOn', '=', head.heldOn)
    .where('state', '!=', 'cancelled')
    .where('id', '!=', id)
    .executeTakeFirst()
  if (taken) throw committeeErrors('sameDay', { day: formatWareki(head.heldOn) }, [{ path: 'heldOn', message: '' }])
  // Figures of another day are no papers of this meeting.
  const stale = row.papersOn !== null && head.heldOn !== heldOn
  if (stale) await tx.updateTable('meetingItem').set({ paper: null }).where('meetingId', '=', id).execute()
  const papersOn = stale ? null : row.papersOn
  await saveMeeting(tx, row, { ...head, papersOn })
  record({
    action: 'meeting.change',
    kind: 'meeting',
    id,
    before: { ...before, papersOn: row.papersOn },
    after: { ...head, papersOn },
  })
  return { ok: true as const }
})
