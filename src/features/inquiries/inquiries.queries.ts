import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Day } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { query, withinReach } from '../../core/query.ts'
import { readAsked } from '../approvals/asked.queries.ts'
import { kindOf } from './fill-rows.ts'
import { findInquiry } from './inquiries.policy.ts'
import type { Outcome, Standing } from './inquiries.schema.ts'
import type { Oddity } from './inquiries.types.ts'
import type { InquiryKinds } from './inquiry-kind.ts'

type Reach = 'all' | ReadonlySet<string>
export type Counts = Record<Standing, number>

type ListRow = {
  id: string
  kind: string
  title: string
  state: 'draft' | 'sent' | 'closed' | 'withdrawn'
  askedOn: Day | null
  dueOn: Day
  documentNumber: string
  counts: Counts
}

const counted = (standing: Standing) =>
  sql`'${sql.raw(standing)}', count(t.id) filter (where t.standing = '${sql.raw(standing)}')`

/** Inquiries of which the reader may see at least one addressee; drafts only for those who may see all. Newest first. */
export const readInquiries = (ctx: Context): Promise<ListRow[]> =>
  query(ctx, 'inquiries.read', async (tx, reach) => {
    const { rows } = await sql<ListRow>`
      select i.id, i.kind, i.title, i.state, i.asked_on, i.due_on, r.document_number,
        json_build_object(${sql.join((['waiting', 'received', 'returned', 'accepted', 'excused'] as const).map(counted))}) as counts
      from inquiry i join record r on r.organisation_id = i.organisation_id and r.id = i.id
        join inquiry_target t on t.organisation_id = i.organisation_id and t.inquiry_id = i.id
      where ${withinReach(reach, 't.unitId')} and ${reach === 'all' ? sql`true` : sql`i.state <> 'draft'`}
      group by i.organisation_id, i.id, r.document_number order by coalesce(i.asked_on, i.due_on) desc, i.id desc limit 500`.execute(
      tx,
    )
    return rows
  })

export type TargetLine = {
  id: string
  unitId: string
  unitName: string
  memberCode: string | null
  standing: Standing
  edition: number
  number: string
  sentOn: Day | null
  remindedOn: Day | null
  reminders: number
  note: string
  comment: string
  failedCodes: number
  receivedAt: Date | null
  way: 'file' | 'link' | 'paper' | null
  by: string | null
  rows: number
  odd: number
  judged: number
}

/** Where each addressee stands, with what the counting answer holds; one statement. */
export async function loadTargets(tx: Tx, inquiryId: string, reach: Reach): Promise<TargetLine[]> {
  const { rows } = await sql<TargetLine>`
    select t.id, t.unit_id, o.name as unit_name, m.code as member_code, t.standing, t.edition, t.number, t.sent_on, t.reminded_on, t.reminders,
      t.note, t.comment, t.failed_codes, a.received_at, a.way, a.by,
      coalesce(jsonb_array_length(a.rows), 0) as rows,
      coalesce(jsonb_array_length(a.oddities), 0)::int
        + (select count(*) from jsonb_array_elements(coalesce(a.rows, '[]')) x where jsonb_array_length(x -> 'oddities') > 0)::int as odd,
      (select count(*) from jsonb_object_keys(coalesce(a.verdicts, '{}')))::int as judged
    from inquiry_target t join object o on o.organisation_id = t.organisation_id and o.id = t.unit_id
      left join member_body m on m.organisation_id = t.organisation_id and m.id = t.unit_id
      left join inquiry_answer a on a.organisation_id = t.organisation_id and a.target_id = t.id and a.superseded_at is null
    where t.inquiry_id = ${inquiryId} and ${withinReach(reach, 't.unitId')} order by m.code nulls first, o.name, t.id`.execute(
    tx,
  )
  return rows
}

export type ReceiptLine = {
  id: string
  targetId: string | null
  unitName: string | null
  answerId: string | null
  fileName: string
  outcome: Outcome
  oddities: Oddity[]
  receivedAt: Date
  by: string
}

/** Files that came back, latest first; those of nobody known are for those who may see all. */
export async function loadReceipts(tx: Tx, inquiryId: string, reach: Reach): Promise<ReceiptLine[]> {
  const { rows } = await sql<ReceiptLine>`
    select c.id, c.target_id, o.name as unit_name, c.answer_id, c.file_name, c.outcome, c.oddities, c.received_at, c.by
    from inquiry_receipt c left join inquiry_target t on t.organisation_id = c.organisation_id and t.id = c.target_id
      left join object o on o.organisation_id = t.organisation_id and o.id = t.unit_id
    where c.inquiry_id = ${inquiryId} and ${withinReach(reach, 't.unitId')} order by c.received_at desc, c.file_name, c.id limit 2000`.execute(
    tx,
  )
  return rows
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null

/** One inquiry with its matrix and everything received; three statements whatever the number of addressees. */
export const readInquiry = (ctx: Context, kinds: InquiryKinds, id: string) =>
  query(ctx, 'inquiries.read', async (tx, reach) => {
    const inquiry = await findInquiry(tx, id)
    if (!inquiry || (inquiry.state === 'draft' && reach !== 'all')) throw fail('notFound')
    const targets = await loadTargets(tx, id, reach)
    if (targets.length === 0) throw fail('notFound')
    const receipts = await loadReceipts(tx, id, reach)
    const { name, confirms } = kindOf(kinds, inquiry)
    return {
      ...inquiry,
      ...(await readAsked(tx, 'inquiry', id)),
      kindName: name[ctx.locale],
      confirms,
      today: ctx.clock.today(),
      targets: targets.map(({ memberCode, receivedAt, ...target }) => ({
        ...target,
        isMember: memberCode !== null,
        receivedAt: iso(receivedAt),
      })),
      receipts: receipts.map(({ receivedAt, ...receipt }) => ({ ...receipt, receivedAt: receivedAt.toISOString() })),
    }
  })

/** What an inquiry can be, whom it can go to, and those before it. */
export const readChoices = (ctx: Context, kinds: InquiryKinds) =>
  query(ctx, 'inquiries.write', async (tx, reach) => {
    const today = ctx.clock.today()
    const { rows: places } = await sql<{ id: string; name: string; isMember: boolean }>`
      select o.id, o.name, o.kind = 'memberBody' as is_member from object o
        left join member_body m on m.organisation_id = o.organisation_id and m.id = o.id
      where o.kind in ('unit', 'memberBody') and (o.valid_from is null or o.valid_from <= ${today}::date)
        and (o.valid_to is null or o.valid_to >= ${today}::date) and ${withinReach(reach, 'o.unitId')}
      order by m.code nulls first, o.name, o.id`.execute(tx)
    const before = await tx
      .selectFrom('inquiry')
      .select(['id', 'title', 'kind', 'text', 'contact', 'sender'])
      .where('state', 'in', ['sent', 'closed'])
      .orderBy('askedOn', 'desc')
      .limit(50)
      .execute()
    return {
      kinds: [...kinds.values()].map(({ code, name, description, columns }) => ({
        code,
        name: name[ctx.locale],
        description: description[ctx.locale],
        ownColumns: columns === null,
      })),
      places,
      before,
    }
  })
