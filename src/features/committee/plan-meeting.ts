import { sql } from 'kysely'
import { command } from '../../core/command.ts'
import { fail } from '../../core/errors.ts'
import { fiscalYearOf } from '../../core/dates/days.ts'
import { formatWareki } from '../../core/dates/wareki.ts'
import { newId } from '../../core/ids.ts'
import { insertRecord } from '../../core/record-row.ts'
import { proposeAgenda } from './agenda.rules.ts'
import { loadAgendaFacts } from './agenda-facts.queries.ts'
import { committeeErrors } from './committee.errors.ts'
import { membersOn } from './members-on.queries.ts'
import { newMeeting } from './meetings.schema.ts'
import { writeAgenda } from './write-agenda.ts'
import { memberWord, writeMembers } from './write-members.ts'

/** Plans a meeting of the information security committee (対策基準「情報セキュリティ委員会」): who sits on it that day, and what is due. */
export const planMeeting = command('committee.write', newMeeting, async ({ tx, ctx, input, record }) => {
  if (ctx.access.get('committee.write') !== 'all') throw fail('forbidden')
  const { propose, number: wanted, ...head } = input
  const fiscalYear = fiscalYearOf(head.heldOn)
  // One at a time: the second of two clicks finds the meeting of the first.
  await sql`select pg_advisory_xact_lock(hashtextextended(${ctx.organisationId}, 37))`.execute(tx)
  const others = await tx
    .selectFrom('meeting')
    .select(['number', 'heldOn', 'state'])
    .where('fiscalYear', '=', fiscalYear)
    .execute()
  if (others.some(({ heldOn, state }) => heldOn === head.heldOn && state !== 'cancelled'))
    throw committeeErrors('sameDay', { day: formatWareki(head.heldOn) }, [{ path: 'heldOn', message: '' }])
  const number = wanted ?? Math.max(0, ...others.map((row) => row.number)) + 1
  if (others.some((row) => row.number === number))
    throw committeeErrors('numberTaken', { n: number }, [{ path: 'number', message: '' }])
  const members = await membersOn(tx, head.heldOn)
  const items = propose ? proposeAgenda(await loadAgendaFacts(tx, ctx, head.heldOn)) : []
  const id = newId(ctx.clock.now().getTime())
  await insertRecord(tx, ctx, id, 'minutes', head.heldOn, {
    documentNumber: '',
    retentionYears: 5,
    disclosure: 'partly',
    disclosureReason: '情報セキュリティ対策の詳細に関する情報を含むため',
  })
  await tx
    .insertInto('meeting')
    .values({ organisationId: ctx.organisationId, id, fiscalYear, number, ...head })
    .execute()
  await writeMembers(tx, ctx, id, members)
  await writeAgenda(tx, ctx, id, items)
  record({
    action: 'meeting.plan',
    kind: 'meeting',
    id,
    before: null,
    after: {
      ...head,
      fiscalYear,
      meetingNumber: number,
      members: members.map(memberWord),
      agenda: items.map(({ title }) => title),
    },
  })
  return { id }
})
