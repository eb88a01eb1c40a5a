import { command } from '../../core/command.ts'
import { formatWareki } from '../../core/dates/wareki.ts'
import { committeeErrors } from './committee.errors.ts'
import { insertActivities } from './insert-activities.ts'
import { meetingSubject, requirePlanned, saveMeeting } from './meeting.subject.ts'
import { holdInput } from './meetings.schema.ts'
import { proveDuties } from './prove-duties.ts'
import { writeMinutes } from './write-minutes.ts'

/** Closes a meeting: who was there, what was said and decided. Decisions become activities, the minutes evidence; from now on only an amendment changes it. */
export const holdMeeting = command('committee.write', holdInput, async ({ tx, ctx, input, load, record }) => {
  const row = await load(meetingSubject, input.id, 'write')
  await requirePlanned(tx, row, input.version)
  if (row.heldOn > ctx.clock.today()) throw committeeErrors('future', { day: formatWareki(row.heldOn) })
  const { before, after } = await writeMinutes(tx, row.id, input)
  const titles = new Map(
    (await tx.selectFrom('meetingItem').select(['id', 'title']).where('meetingId', '=', row.id).execute()).map(
      ({ id, title }) => [id, title],
    ),
  )
  const decided = input.items.flatMap(({ id, outcome, activities }) => {
    const matter = titles.get(id) ?? ''
    if (outcome === 'rejected' && activities.length > 0) throw committeeErrors('rejectedActivity', { title: matter })
    return activities.map((one) => ({ ...one, opens: one.opens ?? row.heldOn, meetingItemId: id, matter }))
  })
  await saveMeeting(tx, row, { state: 'held', minutes: input.minutes })
  record({
    action: 'meeting.hold',
    kind: 'meeting',
    id: row.id,
    before: { state: 'planned', ...before },
    after: { state: 'held', ...after, proceedings: input.minutes },
  })
  await insertActivities({ tx, ctx, record }, decided)
  const evidenceId = await proveDuties({ tx, ctx, record }, row.id)
  await tx.updateTable('meeting').set({ evidenceId }).where('id', '=', row.id).execute()
  return { ok: true as const }
})
