import { sql } from 'kysely'
import { allowed, denied, type Allowed, type Subject } from '../../core/command.ts'
import type { Answer } from '../../core/db/db.gen.ts'
import type { DisposalMethod } from './disposals.labels.ts'

export type Disposal = {
  id: string
  number: string
  objectId: string
  objectKind: string
  objectName: string
  objectFrom: string | null
  objectTo: string | null
  unitId: string | null
  classCode: string
  method: DisposalMethod
  residents: Answer
  plannedOn: string | null
  doneOn: string | null
  withdrawnOn: string | null
  place: string
  contractor: string
  witness: string
  witnessPostId: string | null
  certificateNumber: string
  certificateOn: string | null
  certificateSha256: string | null
  certificateName: string | null
  certificateSerials: string[]
  note: string
  /** The draft for its permission that is under way. */
  approvalId: string | null
  decisionId: string | null
}

const whilePlanned = ({ doneOn, withdrawnOn }: Disposal): Allowed => {
  if (doneOn !== null)
    return denied('既に廃棄済みです。記録は直せません。', 'It is gone already; the record stays as it is.')
  return withdrawnOn === null ? allowed : denied('取りやめた予定です。', 'This plan was called off.')
}

/** While its permission is being decided the plan stands as it was drafted; it can still be called off. */
const unlessAsked = (row: Disposal): Allowed =>
  row.approvalId === null
    ? whilePlanned(row)
    : denied(
        '廃棄の許可が起案されています。決裁を受けるか、起案を取り下げてから行ってください。',
        'A draft for its permission is under way. Have it decided, or withdraw it first.',
      )

export const disposalSubject: Subject<Disposal, 'change' | 'complete' | 'certify' | 'withdraw'> = {
  find: async (tx, id) => {
    // Locked, so that of two who close it at one moment the second finds it closed.
    await sql`select from disposal where id = ${id}::uuid for update`.execute(tx)
    const { rows } = await sql<Disposal>`
      select d.id, d.number, d.object_id, o.kind as object_kind, o.name as object_name, o.valid_from as object_from, o.valid_to as object_to,
        d.unit_id, d.class_code, d.method, d.residents, d.planned_on, d.done_on, d.withdrawn_on, d.place, d.contractor, d.witness, d.witness_post_id,
        d.certificate_number, d.certificate_on, d.certificate_sha256, d.certificate_name, d.certificate_serials, d.note, d.approval_id, d.decision_id
      from disposal d join object o on o.organisation_id = d.organisation_id and o.id = d.object_id where d.id = ${id}::uuid`.execute(
      tx,
    )
    return rows[0]
  },
  unitOf: ({ unitId }) => unitId,
  policy: {
    change: (_ctx, row) => unlessAsked(row),
    complete: (_ctx, row) => unlessAsked(row),
    withdraw: (_ctx, row) => whilePlanned(row),
    certify: (_ctx, { doneOn }) =>
      doneOn === null
        ? denied(
            'まだ廃棄していません。廃棄した日と立会者を先に記録してください。',
            'It is not gone yet. Record the day and the witness first.',
          )
        : allowed,
  },
}

/** As the history keeps it: named by its number and what it is about. */
export const shown = ({ objectKind: _kind, objectFrom: _from, objectTo: _to, objectName, ...row }: Disposal) => ({
  title: `${row.number} ${objectName}`,
  ...row,
})
