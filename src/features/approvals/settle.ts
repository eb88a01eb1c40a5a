import type { Day } from '../../core/dates/days.ts'
import type { RecordAttributes } from '../../core/record-row.ts'
import { fileDecision } from '../records/file-decision.ts'
import type { Approval } from './approval-row.ts'
import type { ApprovalEffects } from './effects.types.ts'
import type { ActScope } from './write-act.ts'

type Settled = {
  decidedOn: Day
  decidedBy: string
  postId: string | null
  place: string
  documentNumber: string
}

/** Files the 決裁 as a record of its own with the day of decision; the number that it got becomes the draft's too. @returns the decision's id */
export async function fileApproved({ tx, ctx }: ActScope, row: Approval, settled: Settled): Promise<string> {
  const { documentNumber, retentionYears, disclosure, disclosureReason } = await tx
    .selectFrom('record')
    .select(['documentNumber', 'retentionYears', 'disclosure', 'disclosureReason'])
    .where('id', '=', row.id)
    .executeTakeFirstOrThrow()
  const number = settled.documentNumber || documentNumber
  const attributes: RecordAttributes = { documentNumber: number, retentionYears, disclosure, disclosureReason }
  const id = await fileDecision(tx, ctx, { subject: row.subject, ...settled, record: attributes })
  if (number !== documentNumber)
    await tx.updateTable('record').set({ documentNumber: number }).where('id', '=', row.id).execute()
  return id
}

/** What follows from it, in the same transaction: where it cannot take effect, nothing is decided either. */
export async function takeEffect(
  scope: ActScope,
  effects: ApprovalEffects,
  row: Approval,
  decisionId: string,
  { decidedOn, decidedBy, documentNumber }: Settled,
): Promise<void> {
  await effects[row.kind]?.decided(scope, {
    approvalId: row.id,
    decisionId,
    decidedOn,
    decidedBy,
    documentNumber,
    proposal: row.proposal,
  })
}
