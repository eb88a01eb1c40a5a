import { sql } from 'kysely'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import type { ApprovalEffect } from '../approvals/effects.types.ts'
import { meansThem } from '../dual-roles/decider.rules.ts'
import { exemptionMatter } from './exemption-matter.ts'
import { exemptionErrors } from './exemptions.errors.ts'
import { exemptionStates } from './exemptions.labels.ts'
import { type Exemption, exemptionSubject } from './exemption.subject.ts'
import { takeEffect } from './take-effect.ts'
import { moveOn } from './write-exemption.ts'

/** The exemption keeps its draft, so the draft leads to it: whatever the proposal says, nothing else is moved by its decision. */
async function ofApproval(tx: Tx, approvalId: string): Promise<Exemption> {
  const found = await tx.selectFrom('exemption').select('id').where('approvalId', '=', approvalId).executeTakeFirst()
  const row = found && (await exemptionSubject.find(tx, found.id))
  if (!row) throw fail('notFound')
  return row
}

/** 例外措置 by 起案: granted from the day of decision; refused, it is refused with the comment; a draft that is withdrawn leaves it asked for. */
export const exemptionEffect: ApprovalEffect = {
  decided: async (scope, { approvalId, decisionId, decidedOn, decidedBy }) => {
    const row = await ofApproval(scope.tx, approvalId)
    if (row.state !== 'asked')
      throw exemptionErrors('approvalEnded', { number: row.number, state: exemptionStates[row.state].ja })
    if (meansThem(decidedBy, { names: [row.askedBy], titles: [] })) throw exemptionErrors('sameHand')
    await takeEffect(scope, row, { decisionId, decidedOn, decidedBy, dualRole: null })
  },
  ended: async (scope, approvalId, how) => {
    const { tx, record } = scope
    const row = await ofApproval(tx, approvalId)
    if (row.state !== 'asked') return
    if (how === 'withdrawn') return moveOn(tx, record, 'exemption.unsend', row, { approvalId: null })
    const { rows } = await sql<{ comment: string }>`
      select comment from approval_act where approval_id = ${approvalId}::uuid and act = 'refuse' order by at desc, id desc limit 1`.execute(
      tx,
    )
    await moveOn(tx, record, 'exemption.refuse', row, { state: 'refused', closingNote: rows[0]?.comment ?? '' })
  },
  matter: exemptionMatter,
}
