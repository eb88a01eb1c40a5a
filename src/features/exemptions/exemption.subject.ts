import { sql } from 'kysely'
import { allowed, denied, type Allowed, type Subject } from '../../core/command.ts'
import type { Context } from '../../core/context.ts'
import type { ExemptionState } from '../../core/db/db.gen.ts'
import { exemptionStates } from './exemptions.labels.ts'
import { lastDayOf } from './exemptions.rules.ts'

export type Exemption = {
  id: string
  number: string
  dutyId: string
  dutyTitle: string
  state: ExemptionState
  unitId: string | null
  validFrom: string
  validTo: string
  reason: string
  compensatingMeasure: string
  evidenceId: string | null
  emergency: boolean
  askedBy: string
  askedById: string | null
  askedOn: string
  approvalId: string | null
  decisionId: string | null
  signalId: string | null
  renewalOfId: string | null
  endedOn: string | null
  reviewNote: string
  closingNote: string
  version: number
  objectIds: string[]
  /** Account that entered it. */
  enteredBy: string | null
}
export type ExemptionAct = 'change' | 'send' | 'decide' | 'withdraw' | 'end' | 'renew'

/** Whether the actor asked for it: by the roster, else by the account that entered it. */
export const isApplicant = ({ actor }: Context, row: Pick<Exemption, 'askedById' | 'enteredBy'>): boolean =>
  actor.kind === 'user' && (row.askedById === null ? actor.id === row.enteredBy : actor.personId === row.askedById)

const inState = ({ state }: Exemption, wanted: ExemptionState): Allowed =>
  state === wanted
    ? allowed
    : denied(
        `この例外措置は「${exemptionStates[state].ja}」です。「${exemptionStates[wanted].ja}」のときに行えます。`,
        `It is “${exemptionStates[state].en}”; this can be done while it is “${exemptionStates[wanted].en}”.`,
      )

/** While a 起案 is under way its text stands: first it is decided or withdrawn. */
const open = (row: Exemption): Allowed => {
  const state = inState(row, 'asked')
  if (!state.allowed || row.approvalId === null) return state
  return denied(
    'この申請は起案されています。「決裁」で決定を受けるか、起案を取り下げてから行ってください。',
    'A draft for its decision is under way. Have it decided there, or withdraw the draft first.',
  )
}

const byApplicant = (ctx: Context, row: Exemption): Allowed => {
  const account = ctx.actor.kind === 'user' ? ctx.actor.id : null
  return isApplicant(ctx, row) || row.enteredBy === account || ctx.access.get('duties.decide') === 'all'
    ? open(row)
    : denied(
        '直せるのは、申請した人と、情報セキュリティの担当者です。',
        'Only who asked, or the security office, may change it.',
      )
}

/** Decisions on duties are of the whole body, whatever unit the objects stand in. */
const byWhole = (ctx: Context, answer: Allowed): Allowed =>
  ctx.access.get('duties.decide') === 'all'
    ? answer
    : denied(
        '例外措置の決定を登録できるのは、団体全体の担当者です。情報セキュリティ担当に依頼してください。',
        'Decisions on exemptions are entered for the whole body. Ask the security office.',
      )

const ended = (ctx: Context, row: Exemption): Allowed => {
  const granted = inState(row, 'granted')
  if (!granted.allowed || lastDayOf(row) >= ctx.clock.today()) return granted
  return denied('もう終わっています。', 'It has ended already.')
}

export const exemptionSubject: Subject<Exemption, ExemptionAct> = {
  find: async (tx, id) => {
    // Locked, so that of two who decide at one moment the second finds it decided.
    await sql`select from exemption where id = ${id}::uuid for update`.execute(tx)
    const { rows } = await sql<Exemption>`
      select x.id, x.number, x.duty_id, d.title as duty_title, x.state, x.unit_id, x.valid_from, x.valid_to, x.reason, x.compensating_measure, x.evidence_id,
        x.emergency, x.asked_by, x.asked_by_id, x.asked_on, x.approval_id, x.decision_id, x.signal_id, x.renewal_of_id, x.ended_on, x.review_note,
        x.closing_note, x.version, r.created_by->>'id' as entered_by,
        coalesce((select json_agg(n.object_id order by n.object_id) from exemption_object n
          where n.organisation_id = x.organisation_id and n.exemption_id = x.id), '[]') as object_ids
      from exemption x join record r on r.organisation_id = x.organisation_id and r.id = x.id
      join duty d on d.organisation_id = x.organisation_id and d.id = x.duty_id
      where x.id = ${id}::uuid`.execute(tx)
    return rows[0]
  },
  unitOf: ({ unitId }) => unitId,
  policy: {
    change: byApplicant,
    send: byApplicant,
    withdraw: byApplicant,
    decide: (ctx, row) => byWhole(ctx, open(row)),
    end: (ctx, row) => byWhole(ctx, ended(ctx, row)),
    renew: (_ctx, row) => inState(row, 'granted'),
  },
}
export const verbOf = {
  change: 'exemptions.ask',
  send: 'exemptions.ask',
  withdraw: 'exemptions.ask',
  decide: 'duties.decide',
  end: 'duties.decide',
  renew: 'exemptions.ask',
} as const satisfies Record<ExemptionAct, string>
