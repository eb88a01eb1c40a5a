import { sql } from 'kysely'
import { allowed, denied, type Subject } from '../../core/command.ts'

type ConfirmationRecord = {
  id: string
  title: string
  sha256: string
  supersededOn: string | null
  supersededSha256: string | null
  withdrawnAt: Date | null
  withdrawnReason: string
  unitIds: (string | null)[]
}

const standing = ({ withdrawnAt }: ConfirmationRecord) =>
  withdrawnAt === null
    ? allowed
    : denied(
        'この設定確認書は取り下げられています。新しい確認書を登録してください。',
        'This confirmation was withdrawn. File a new one.',
      )

/** Whoever answers for one of the things it is about may act on it. */
export const confirmationSubject: Subject<ConfirmationRecord, 'compare' | 'withdraw'> = {
  find: async (tx, id) => {
    const { rows } = await sql<ConfirmationRecord>`
      select c.id, c.title, c.configuration_sha256 as sha256, c.superseded_on, c.superseded_sha256, c.withdrawn_at, c.withdrawn_reason,
        array(select o.unit_id from configuration_confirmation_object x join object o on o.organisation_id = x.organisation_id and o.id = x.object_id
          where x.organisation_id = c.organisation_id and x.confirmation_id = c.id) as unit_ids
      from configuration_confirmation c where c.id = ${id}::uuid for update of c`.execute(tx)
    return rows[0]
  },
  unitOf: ({ unitIds }) => unitIds,
  policy: { compare: (_ctx, row) => standing(row), withdraw: (_ctx, row) => standing(row) },
}
