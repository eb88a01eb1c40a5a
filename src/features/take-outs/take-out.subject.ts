import { sql } from 'kysely'
import { allowed, denied, type Allowed, type Subject } from '../../core/command.ts'
import type { Context } from '../../core/context.ts'
import type { Answer, TakeOutState } from '../../core/db/db.gen.ts'
import { inUnitScope } from '../../core/permission.ts'
import { takeOutStates } from './take-outs.labels.ts'

export type TakeOut = {
  id: string
  number: string
  state: TakeOutState
  unitId: string | null
  applicantId: string | null
  applicant: string
  purpose: string
  destination: string
  fromOn: string
  toOn: string
  safeguards: string
  encrypted: Answer
  askedOn: string
  decidedOn: string | null
  decidedBy: string | null
  decisionNumber: string
  outOn: string | null
  returnedOn: string | null
  returnedTo: string | null
  dataErased: Answer | null
  note: string
  closingNote: string
  objectIds: string[]
  /** Account that entered it. */
  enteredBy: string | null
}
export type TakeOutAct = 'change' | 'decide' | 'leave' | 'giveBack' | 'withdraw'

/** Whether the actor is the one who wants to take something out: by the roster, else by the account that asked. */
export const isApplicant = ({ actor }: Context, row: Pick<TakeOut, 'applicantId' | 'enteredBy'>): boolean =>
  actor.kind === 'user' && (row.applicantId === null ? actor.id === row.enteredBy : actor.personId === row.applicantId)

const wrongState = ({ state }: TakeOut, wanted: readonly TakeOutState[]): Allowed =>
  wanted.includes(state)
    ? allowed
    : denied(
        `この申請は「${takeOutStates[state].ja}」です。「${wanted.map((one) => takeOutStates[one].ja).join('」又は「')}」のときに行えます。`,
        `It is “${takeOutStates[state].en}”; this can be done while it is “${wanted.map((one) => takeOutStates[one].en).join('” or “')}”.`,
      )

/** 申請者と許可者を兼ねない (ガイドライン 対策基準「兼務の禁止」). */
const byAnother = (ctx: Context, row: TakeOut, wanted: readonly TakeOutState[]): Allowed =>
  isApplicant(ctx, row)
    ? denied(
        '申請者本人は、許可も返却の確認もできません。所属長か情報セキュリティ担当に依頼してください。',
        'The applicant neither permits it nor confirms the return. Ask the head of the unit or the security office.',
      )
    : wrongState(row, wanted)

const byApplicant = (ctx: Context, row: TakeOut, wanted: readonly TakeOutState[]): Allowed => {
  const office = ctx.access.get('registers.write')
  return isApplicant(ctx, row) ||
    row.enteredBy === actorId(ctx) ||
    (office !== undefined && inUnitScope(office, row.unitId))
    ? wrongState(row, wanted)
    : denied(
        '直せるのは、申請した人と、台帳の担当者です。',
        'Only who asked, or who keeps the registers, may change it.',
      )
}

const actorId = ({ actor }: Context): string | null => (actor.kind === 'user' ? actor.id : null)

export const takeOutSubject: Subject<TakeOut, TakeOutAct> = {
  find: async (tx, id) => {
    // Locked, so that of two who decide at one moment the second finds it decided.
    await sql`select from take_out where id = ${id}::uuid for update`.execute(tx)
    const { rows } = await sql<TakeOut>`
      select t.id, t.number, t.state, t.unit_id, t.applicant_id, t.applicant, t.purpose, t.destination, t.from_on, t.to_on, t.safeguards, t.encrypted,
        t.asked_on, t.decided_on, t.decided_by, t.decision_number, t.out_on, t.returned_on, t.returned_to, t.data_erased, t.note, t.closing_note,
        r.created_by->>'id' as entered_by,
        coalesce((select json_agg(x.object_id order by x.object_id) from take_out_object x
          where x.organisation_id = t.organisation_id and x.take_out_id = t.id), '[]') as object_ids
      from take_out t join record r on r.organisation_id = t.organisation_id and r.id = t.id where t.id = ${id}::uuid`.execute(
      tx,
    )
    return rows[0]
  },
  unitOf: ({ unitId }) => unitId,
  policy: {
    change: (ctx, row) => byApplicant(ctx, row, ['asked']),
    decide: (ctx, row) => byAnother(ctx, row, ['asked']),
    leave: (_ctx, row) => wrongState(row, ['permitted']),
    giveBack: (ctx, row) => byAnother(ctx, row, ['out']),
    withdraw: (ctx, row) => byApplicant(ctx, row, ['asked', 'permitted']),
  },
}
