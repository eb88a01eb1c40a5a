import { sql } from 'kysely'
import { allowed, denied, type Allowed, type Subject } from '../../core/command.ts'
import type { Answer } from '../../core/db/db.gen.ts'
import type { directions, returnKinds, ways } from './hand-overs.schema.ts'

export type HandOver = {
  id: string
  number: string
  direction: (typeof directions)[number]
  unitId: string | null
  partnerId: string | null
  partner: string
  contents: string
  pieces: number | null
  records: number | null
  method: (typeof ways)[number]
  encrypted: Answer
  handedOn: string
  handedBy: string
  receivedBy: string
  receiptNumber: string
  receiptOn: string | null
  receiptSha256: string | null
  receiptName: string | null
  returnDue: string | null
  returnedOn: string | null
  returnKind: (typeof returnKinds)[number] | null
  note: string
  objectIds: string[]
}

const whileOpen = ({ returnedOn }: HandOver): Allowed =>
  returnedOn === null
    ? allowed
    : denied('既に完了しています。記録は直せません。', 'It is closed already; the record stays as it is.')

export const handOverSubject: Subject<HandOver, 'change' | 'receipt' | 'close'> = {
  find: async (tx, id) => {
    // Locked, so that of two who close it at one moment the second finds it closed.
    await sql`select from hand_over where id = ${id}::uuid for update`.execute(tx)
    const { rows } = await sql<HandOver>`
      select h.id, h.number, h.direction, h.unit_id, h.partner_id, h.partner, h.contents, h.pieces, h.records, h.method, h.encrypted, h.handed_on,
        h.handed_by, h.received_by, h.receipt_number, h.receipt_on, h.receipt_sha256, h.receipt_name, h.return_due, h.returned_on, h.return_kind, h.note,
        coalesce((select json_agg(x.object_id order by x.object_id) from hand_over_object x
          where x.organisation_id = h.organisation_id and x.hand_over_id = h.id), '[]') as object_ids
      from hand_over h where h.id = ${id}::uuid`.execute(tx)
    return rows[0]
  },
  unitOf: ({ unitId }) => unitId,
  policy: { change: (_ctx, row) => whileOpen(row), receipt: () => allowed, close: (_ctx, row) => whileOpen(row) },
}

/** As the history keeps it: named by its number and what it is. */
export const shown = (row: HandOver) => ({ title: `${row.number} ${row.contents}`, ...row })
