import type { Tx } from '../../core/db/database.ts'
import { attendances, outcomes } from './committee.labels.ts'
import { committeeErrors } from './committee.errors.ts'
import type { MinutesInput } from './meetings.schema.ts'

const fault = (path: string) => [{ path, message: '' }]

/**
 * Attendance, discussion, outcome and resolution of every matter. @throws {AppError} 422 where a member or a matter is left out.
 * @returns what was said before and now, as history keeps it
 */
export async function writeMinutes(tx: Tx, meetingId: string, input: MinutesInput) {
  const before = await minutesWords(tx, meetingId)
  const members = await tx
    .selectFrom('meetingMember')
    .select(['id', 'name'])
    .where('meetingId', '=', meetingId)
    .execute()
  const names = new Map(members.map(({ id, name }) => [id, name]))
  if (
    !sameSet(
      input.attendance.map(({ memberId }) => memberId),
      [...names.keys()],
    )
  )
    throw committeeErrors('membersDiffer')
  const items = await tx.selectFrom('meetingItem').select('id').where('meetingId', '=', meetingId).execute()
  if (items.length === 0) throw committeeErrors('noItems')
  if (
    !sameSet(
      input.items.map(({ id }) => id),
      items.map(({ id }) => id),
    )
  )
    throw committeeErrors('itemsDiffer')
  if (!input.attendance.some(({ attendance }) => attendance !== 'absent'))
    throw committeeErrors('noneThere', {}, fault('attendance'))
  for (const { memberId, attendance, proxyName } of input.attendance) {
    if (attendance === 'proxy' && proxyName === '')
      throw committeeErrors('proxyMissing', { name: names.get(memberId) ?? '' }, fault('attendance'))
    await tx
      .updateTable('meetingMember')
      .set({ attendance, proxyName: attendance === 'proxy' ? proxyName : '' })
      .where('id', '=', memberId)
      .execute()
  }
  for (const { id, discussion, outcome, resolution } of input.items)
    await tx.updateTable('meetingItem').set({ discussion, outcome, resolution }).where('id', '=', id).execute()
  return { before, after: await minutesWords(tx, meetingId) }
}

const sameSet = (some: readonly string[], all: readonly string[]): boolean =>
  some.length === all.length && new Set(some).size === all.length && all.every((id) => some.includes(id))

async function minutesWords(tx: Tx, meetingId: string) {
  const members = await tx
    .selectFrom('meetingMember')
    .select(['name', 'attendance', 'proxyName'])
    .where('meetingId', '=', meetingId)
    .orderBy('position')
    .execute()
  const items = await tx
    .selectFrom('meetingItem')
    .select(['title', 'outcome', 'discussion', 'resolution'])
    .where('meetingId', '=', meetingId)
    .orderBy('position')
    .execute()
  return {
    attendance: members.flatMap(({ name, attendance, proxyName }) => {
      const word = attendances[attendance as keyof typeof attendances]
      return word ? [`${name}：${word.ja}${proxyName && `（${proxyName}）`}`] : []
    }),
    outcomes: items.flatMap(({ title, outcome }) => (outcome ? [`${title}：${outcomes[outcome].ja}`] : [])),
    discussions: items.flatMap(({ title, discussion }) => (discussion ? [`${title}：${discussion}`] : [])),
    resolutions: items.flatMap(({ title, resolution }) => (resolution ? [`${title}：${resolution}`] : [])),
  }
}
