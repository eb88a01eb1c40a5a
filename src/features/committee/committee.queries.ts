import { sql, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { fiscalYearOf } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { query } from '../../core/query.ts'
import { loadEvidence } from '../evidence/evidence.queries.ts'
import { keptFile } from '../registers/write/keep-file.ts'
import { notYetOn, proposeAgenda } from './agenda.rules.ts'
import { loadAgendaFacts } from './agenda-facts.queries.ts'
import { missingHalf } from './half-year.rules.ts'
import { findMeeting } from './meeting.subject.ts'
import { type committeeView, itemView, type MeetingView, type meetingRow, paperSchema } from './meetings.schema.ts'
import { membersOn } from './members-on.queries.ts'
import { loadResting } from './proved-duties.queries.ts'
import { memberWord } from './write-members.ts'

type Reach = 'all' | ReadonlySet<string>

/** Meetings belong to the whole body; who does not reach it reads those on which they sat. */
const seen = (ctx: Context, reach: Reach, meeting: RawBuilder<unknown>): RawBuilder<boolean> => {
  if (reach === 'all') return sql<boolean>`true`
  const person = ctx.actor.kind === 'user' ? ctx.actor.personId : null
  return sql<boolean>`exists (select from meeting_member mm where mm.organisation_id = current_organisation() and mm.meeting_id = ${meeting} and mm.person_id = ${person}::uuid)`
}

/** Meetings of a fiscal year (this one where none is given), and what is due for the next agenda. */
export const readCommittee = (
  ctx: Context,
  asked: { fiscalYear?: number | undefined },
): Promise<z.output<typeof committeeView>> =>
  query(ctx, 'committee.read', async (tx, reach) => {
    const today = ctx.clock.today()
    const fiscalYear = asked.fiscalYear ?? fiscalYearOf(today)
    const visible = seen(ctx, reach, sql`m.id`)
    const { rows: meetings } = await sql<z.output<typeof meetingRow>>`
      select m.id, m.fiscal_year, m.number, m.name, m.held_on, m.starts_at, m.place, m.state,
        (select count(*)::int from meeting_item i where i.organisation_id = m.organisation_id and i.meeting_id = m.id) as items,
        (select count(*)::int from meeting_item i join activity a on a.organisation_id = i.organisation_id and a.meeting_item_id = i.id
          where i.organisation_id = m.organisation_id and i.meeting_id = m.id) as activities,
        case when exists (select from signal c where c.organisation_id = m.organisation_id and c.about_id = m.evidence_id and c.kind = 'confirmation'
            and c.retracted_at is null and c.detail->>'dualRole' is null) then 'confirmed'
          when exists (select from signal s where s.organisation_id = m.organisation_id and s.id = m.evidence_id and s.retracted_at is null) then 'waiting'
          else 'none' end as proof
      from meeting m where m.fiscal_year = ${fiscalYear} and ${visible} order by m.number, m.id`.execute(tx)
    const { rows: all } = await sql<{ fiscalYear: number; heldOn: string; state: 'planned' | 'held' | 'cancelled' }>`
      select m.fiscal_year, m.held_on, m.state from meeting m where ${visible}`.execute(tx)
    const years = new Set([...all.map((row) => row.fiscalYear), fiscalYear, fiscalYearOf(today)])
    return {
      today,
      fiscalYear,
      years: [...years].toSorted((a, b) => b - a),
      limited: reach !== 'all',
      meetings,
      missing: reach === 'all' ? missingHalf(today, all) : null,
      proposal: reach === 'all' ? proposeAgenda(await loadAgendaFacts(tx, ctx, today)) : [],
    }
  })

/** What is due on the day of a planned meeting and not on its agenda. */
export const readProposal = (ctx: Context, { id }: { id: string }) =>
  query(ctx, 'committee.write', async (tx, reach) => {
    const meeting = reach === 'all' ? await findMeeting(tx, id, false) : undefined
    if (!meeting) throw fail('notFound')
    const { rows: agenda } = await sql<Pick<z.output<typeof itemView>, 'source' | 'title' | 'dutyId'>>`
      select source, title, duty_id from meeting_item where meeting_id = ${id}::uuid`.execute(tx)
    return notYetOn(agenda, proposeAgenda(await loadAgendaFacts(tx, ctx, meeting.heldOn)))
  })

/** One meeting that the reader may see. */
export const readMeetingPage = (ctx: Context, { id }: { id: string }): Promise<MeetingView> =>
  query(ctx, 'committee.read', async (tx, reach) => {
    await requireSeen(tx, ctx, reach, id)
    return readMeeting(tx, ctx, id)
  })

async function requireSeen(tx: Tx, ctx: Context, reach: Reach, id: string): Promise<void> {
  const { rows } = await sql`select from meeting m where m.id = ${id}::uuid and ${seen(ctx, reach, sql`m.id`)}`.execute(
    tx,
  )
  if (rows.length === 0) throw fail('notFound')
}

/** A meeting with everything on its page. @throws {AppError} 404 */
export async function readMeeting(tx: Tx, ctx: Context, id: string): Promise<MeetingView> {
  const meeting = await findMeeting(tx, id, false)
  if (!meeting) throw fail('notFound')
  const { rows: members } = await sql<MeetingView['members'][number]>`
    select id, person_id, name, post, attendance, proxy_name from meeting_member where meeting_id = ${id}::uuid order by position, id`.execute(
    tx,
  )
  const { rows: items } = await sql<Omit<MeetingView['items'][number], 'paper'> & { paper: unknown }>`
    select i.id, i.kind, i.source, i.title, i.duty_id, d.title as duty_title, i.paper, i.file_name, i.discussion, i.outcome, i.resolution,
      coalesce((select json_agg(json_build_object('id', a.id, 'title', a.title, 'post', coalesce(p.title, ''), 'opens', a.opens, 'due', a.due, 'state', a.state) order by a.due, a.id)
        from activity a left join post p on p.organisation_id = a.organisation_id and p.id = a.owner_post_id
        where a.organisation_id = i.organisation_id and a.meeting_item_id = i.id), '[]') as activities
    from meeting_item i left join duty d on d.organisation_id = i.organisation_id and d.id = i.duty_id
    where i.meeting_id = ${id}::uuid order by i.position, i.id`.execute(tx)
  const [evidence] = meeting.evidenceId ? await loadEvidence(tx, ctx, sql`e.id = ${meeting.evidenceId}`) : []
  const { proves, leaves } = await loadResting(tx, meeting)
  return {
    ...meeting,
    today: ctx.clock.today(),
    members,
    differs: meeting.state === 'planned' ? await differing(tx, meeting.heldOn, members) : [],
    items: items.map((item) => ({ ...item, paper: item.paper === null ? null : paperSchema.parse(item.paper) })),
    evidence: evidence?.view ?? null,
    proves,
    leaves,
  }
}

/** Where the members as entered are not those of the day, counting only who comes from the roster. */
async function differing(tx: Tx, day: string, members: MeetingView['members']): Promise<string[]> {
  const now = await membersOn(tx, day)
  const word = (member: Parameters<typeof memberWord>[0] & { personId: string | null }) =>
    `${member.personId} ${memberWord(member)}`
  const [entered, held] = [new Set(members.map(word)), new Set(now.map(word))]
  return [
    ...now.filter((member) => !entered.has(word(member))),
    ...members.filter((member) => member.personId !== null && !held.has(word(member))),
  ].map(memberWord)
}

/** The file of a matter, as a download. */
export const readItemFile = (ctx: Context, { id }: { id: string }): Promise<File> =>
  query(ctx, 'committee.read', async (tx, reach) => {
    const item = await tx
      .selectFrom('meetingItem')
      .select(['meetingId', 'fileSha256', 'fileName'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!item) throw fail('notFound')
    await requireSeen(tx, ctx, reach, item.meetingId)
    if (item.fileSha256 === null) throw fail('notFound')
    return keptFile(ctx, item.fileSha256, item.fileName)
  })
