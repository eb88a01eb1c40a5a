import { command } from '../../core/command.ts'
import { fail } from '../../core/errors.ts'
import { itemKinds } from './committee.labels.ts'
import { committeeErrors } from './committee.errors.ts'
import { meetingSubject, requirePlanned, saveMeeting } from './meeting.subject.ts'
import { agendaInput } from './meetings.schema.ts'
import { writeAgenda } from './write-agenda.ts'

const word = ({ kind, title }: { kind: 'deliberation' | 'report'; title: string }) =>
  `［${itemKinds[kind].ja}］${title}`

/** The whole agenda of a planned meeting: matters added, removed, put in order. */
export const setAgenda = command('committee.write', agendaInput, async ({ tx, ctx, input, load, record }) => {
  const row = await load(meetingSubject, input.id, 'write')
  await requirePlanned(tx, row, input.version)
  const before = await tx
    .selectFrom('meetingItem')
    .select(['id', 'kind', 'title'])
    .where('meetingId', '=', row.id)
    .orderBy('position')
    .execute()
  const known = new Set(before.map(({ id }) => id))
  if (input.items.some(({ id }) => id !== null && !known.has(id))) throw fail('notFound')
  const duties = [...new Set(input.items.flatMap(({ dutyId }) => dutyId ?? []))]
  if (duties.length > 0) {
    const found = await tx.selectFrom('duty').select('id').where('id', 'in', duties).execute()
    if (found.length < duties.length) throw committeeErrors('unknownDuty')
  }
  const [was, is] = [before.map(word), input.items.map(word)]
  if (was.join('\n') === is.join('\n')) throw committeeErrors('nothingChanged')
  await writeAgenda(tx, ctx, row.id, input.items)
  await saveMeeting(tx, row)
  record({ action: 'meeting.agenda', kind: 'meeting', id: row.id, before: { agenda: was }, after: { agenda: is } })
  return { ok: true as const }
})
