import { command } from '../../core/command.ts'
import { committeeErrors } from './committee.errors.ts'
import { meetingSubject, requirePlanned, saveMeeting } from './meeting.subject.ts'
import { membersOn, type Member } from './members-on.queries.ts'
import { membersInput } from './meetings.schema.ts'
import { memberWord, writeMembers } from './write-members.ts'

/** Members of a planned meeting: as entered by hand, or anew from the designations of its day; whoever was entered by name alone stays. */
export const setMembers = command('committee.write', membersInput, async ({ tx, ctx, input, load, record }) => {
  const row = await load(meetingSubject, input.id, 'write')
  await requirePlanned(tx, row, input.version)
  const before: Member[] = await tx
    .selectFrom('meetingMember')
    .select(['personId', 'name', 'post'])
    .where('meetingId', '=', row.id)
    .orderBy('position')
    .execute()
  const members = input.refill
    ? [...(await membersOn(tx, row.heldOn)), ...before.filter(({ personId }) => personId === null)]
    : input.members
  const people = members.flatMap(({ personId }) => personId ?? [])
  if (people.length > 0) {
    const known = await tx.selectFrom('person').select('id').where('id', 'in', people).execute()
    if (known.length < new Set(people).size) throw committeeErrors('unknownPerson')
  }
  const words = { before: before.map(memberWord), after: members.map(memberWord) }
  if (words.before.join() === words.after.join()) throw committeeErrors('nothingChanged')
  await writeMembers(tx, ctx, row.id, members)
  await saveMeeting(tx, row)
  record({
    action: 'meeting.members',
    kind: 'meeting',
    id: row.id,
    before: { members: words.before },
    after: { members: words.after },
  })
  return { ok: true as const }
})
