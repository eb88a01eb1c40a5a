import { sql } from 'kysely'
import { type Allowed, allowed, denied, type Subject } from '../../core/command.ts'
import type { Context } from '../../core/context.ts'
import type { Day } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'
import type { InquiryState } from '../../core/db/db.gen.ts'
import { fail } from '../../core/errors.ts'
import type { Column, Standing } from './inquiries.schema.ts'
import type { Draft } from './inquiries.types.ts'

export type InquiryRecord = {
  id: string
  kind: string
  title: string
  text: string
  state: InquiryState
  askedOn: Day | null
  dueOn: Day
  closedOn: Day | null
  contact: string
  sender: string
  link: string | null
  columns: Column[]
  many: boolean
  lastYearId: string | null
  documentNumber: string
  /** The draft for sending it that is under way. */
  approvalId: string | null
  decisionId: string | null
}

const inquiryColumns =
  sql.raw(`i.id, i.kind, i.title, i.text, i.state, i.asked_on, i.due_on, i.closed_on, i.contact, i.sender, i.link,
  i.columns, i.many, i.last_year_id, r.document_number, i.approval_id, i.decision_id`)

export async function findInquiry(tx: Tx, id: string, lock = false): Promise<InquiryRecord | undefined> {
  const { rows } = await sql<InquiryRecord>`
    select ${inquiryColumns} from inquiry i join record r on r.organisation_id = i.organisation_id and r.id = i.id
    where i.id = ${id} ${lock ? sql`for no key update of i` : sql``}`.execute(tx)
  return rows[0]
}

const only = (fits: boolean, ja: string, en: string): Allowed => (fits ? allowed : denied(ja, en))
const isSent = ({ state }: { state: InquiryState }) =>
  only(state === 'sent', '発送中の照会だけでできます。', 'Only while the inquiry is out.')

/** While it is being decided, nothing of it changes and nothing leaves; it can still be withdrawn. */
const unlessAsked = ({ approvalId }: InquiryRecord, answer: Allowed): Allowed =>
  answer.allowed
    ? only(
        approvalId === null,
        'この照会は起案されています。決裁を受けるか、起案を取り下げてから行ってください。',
        'A draft for its decision is under way. Have it decided, or withdraw it first.',
      )
    : answer

type InquiryAction = 'update' | 'setOut' | 'receive' | 'remind' | 'close'

/** An inquiry is the whole organisation's: a grant limited to a unit reaches only its own target. */
export const inquirySubject: Subject<InquiryRecord, InquiryAction> = {
  find: (tx, id) => findInquiry(tx, id, true),
  unitOf: () => null,
  policy: {
    update: (_ctx, row) =>
      unlessAsked(
        row,
        only(
          row.state === 'draft' || row.state === 'sent',
          '締め切った照会は変えられません。',
          'A closed inquiry stays as it is.',
        ),
      ),
    setOut: (_ctx, row) =>
      unlessAsked(row, only(row.state === 'draft', '発送済みの照会です。', 'It has been set out already.')),
    // What arrives after the end is kept too.
    receive: (_ctx, { state }) =>
      only(state === 'sent' || state === 'closed', '発送していない照会です。', 'It has not been set out.'),
    remind: (_ctx, row) => isSent(row),
    close: (_ctx, { state }) =>
      only(state === 'draft' || state === 'sent', 'すでに終わった照会です。', 'It has ended already.'),
  },
}

export type TargetRecord = {
  id: string
  inquiryId: string
  unitId: string
  unitName: string
  standing: Standing
  edition: number
  number: string
  addressee: string
  codeIssue: number
  codeUsedAt: Date | null
  failedCodes: number
  sentOn: Day | null
  remindedOn: Day | null
  reminders: number
  note: string
  comment: string
  draft: Draft | null
  draftAt: Date | null
  state: InquiryState
}

export async function findTarget(tx: Tx, id: string, lock = false): Promise<TargetRecord | undefined> {
  const { rows } = await sql<TargetRecord>`
    select t.id, t.inquiry_id, t.unit_id, o.name as unit_name, t.standing, t.edition, t.number, t.addressee, t.code_issue, t.code_used_at,
      t.failed_codes, t.sent_on, t.reminded_on, t.reminders, t.note, t.comment, t.draft, t.draft_at, i.state
    from inquiry_target t join inquiry i on i.organisation_id = t.organisation_id and i.id = t.inquiry_id
      join object o on o.organisation_id = t.organisation_id and o.id = t.unit_id
    where t.id = ${id} ${lock ? sql`for no key update of t` : sql``}`.execute(tx)
  return rows[0]
}

/** By link only the one target whose code was entered. */
const ownLink = (ctx: Context, row: TargetRecord): boolean => ctx.actor.kind !== 'link' || ctx.actor.targetId === row.id

/** Whether answers can still be given on the screen. */
export const isOpen = ({ state, standing }: Pick<TargetRecord, 'state' | 'standing'>): boolean =>
  state === 'sent' && (standing === 'waiting' || standing === 'returned')

type TargetAction = 'judge' | 'accept' | 'return' | 'excuse' | 'renew' | 'answer'

export const targetSubject: Subject<TargetRecord, TargetAction> = {
  find: (tx, id) => findTarget(tx, id, true),
  unitOf: (row) => row.unitId,
  policy: {
    judge: (_ctx, { state, standing }) =>
      only(
        state === 'sent' && standing !== 'accepted',
        '確認済みの回答は変えられません。',
        'An accepted answer stays as it is.',
      ),
    accept: (_ctx, { state, standing }) =>
      only(
        state === 'sent' && standing === 'received',
        '受領した回答だけを確認済みにできます。',
        'Only an answer that was received.',
      ),
    // What was accepted stands in the register: it is corrected there.
    return: (_ctx, { state, standing }) =>
      only(
        state === 'sent' && standing === 'received',
        '差し戻せるのは、受領して確認する前の回答だけです。',
        'Only an answer that was received and not yet accepted can be returned.',
      ),
    excuse: (_ctx, { state, standing }) =>
      only(
        state === 'sent' && standing !== 'accepted',
        '確認済みの回答元は免除できません。',
        'An accepted answer needs no excuse.',
      ),
    renew: (_ctx, row) => isSent(row),
    answer: (ctx, row) => {
      if (!ownLink(ctx, row)) return denied('この照会先の回答はできません。', 'Not the addressee of your code.')
      return only(
        isOpen(row),
        'この照会は、いま回答を受け付けていません。直したいことがあるときは、問合せ先へ連絡してください。',
        'This inquiry takes no answer now. Call the contact if something has to be corrected.',
      )
    },
  },
}

/** How a target shows in history. */
export const shownTarget = ({ unitName, inquiryId, standing, edition }: TargetRecord) => ({
  name: unitName,
  inquiryId,
  standing,
  edition,
})

/** An inquiry goes to the whole body: making one is not for those whose grant is limited to a unit. @throws {AppError} 403 */
export function requireWhole(ctx: Context): void {
  if (ctx.access.get('inquiries.write') !== 'all') throw fail('forbidden')
}
