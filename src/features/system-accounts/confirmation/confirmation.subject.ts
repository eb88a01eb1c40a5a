import { sql } from 'kysely'
import { allowed, denied, type Subject } from '../../../core/command.ts'

export type Confirmation = {
  id: string
  systemId: string
  system: string
  unitId: string | null
  askedOn: string
  dueOn: string
  closedOn: string | null
  rows: number
  answered: number
}

const open = ({ closedOn }: Confirmation) =>
  closedOn === null
    ? allowed
    : denied('この棚卸しは終わっています。次の棚卸しで回答してください。', 'It is closed. Answer in the next one.')

export const confirmationSubject: Subject<Confirmation, 'answer' | 'close'> = {
  find: async (tx, id) => {
    const { rows } = await sql<Confirmation>`
      select c.id, c.system_id, s.name as system, c.unit_id, c.asked_on, c.due_on, c.closed_on,
        (select count(*)::int from account_confirmation_row r where r.organisation_id = c.organisation_id and r.confirmation_id = c.id) as rows,
        (select count(r.answer)::int from account_confirmation_row r where r.organisation_id = c.organisation_id and r.confirmation_id = c.id) as answered
      from account_confirmation c join object s on s.organisation_id = c.organisation_id and s.id = c.system_id where c.id = ${id}::uuid for update of c`.execute(
      tx,
    )
    return rows[0]
  },
  unitOf: ({ unitId }) => unitId,
  policy: {
    answer: (_ctx, row) => open(row),
    close: (_ctx, row) => {
      const left = row.rows - row.answered
      return left === 0
        ? open(row)
        : denied(
            `回答のない利用者IDが${left}件あります。回答を入れてから終えてください。`,
            `${left} accounts have no answer yet. Enter them first.`,
          )
    },
  },
}
