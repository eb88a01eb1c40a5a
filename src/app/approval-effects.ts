import type { ApprovalEffects } from '../features/approvals/effects.types.ts'
import { connectionApproval } from '../features/connections/connection-approval.ts'
import { disposalApproval } from '../features/disposals/disposal-approval.ts'
import { operationalMattersApproval } from '../features/duties/operational-matters-approval.ts'
import { exemptionEffect } from '../features/exemptions/exemption-effect.ts'
import { inquiryApproval } from '../features/inquiries/inquiry-approval.ts'
import { programmeEffect } from '../features/programme/programme-effect.ts'
import { takeOutApproval } from '../features/take-outs/take-out-approval.ts'

/** What a decision of each kind brings about; a kind that is missing here is decided without any effect. */
export const approvalEffects: ApprovalEffects = {
  connection: connectionApproval,
  disposal: disposalApproval,
  exemption: exemptionEffect,
  inquiry: inquiryApproval,
  operationalMatters: operationalMattersApproval,
  programme: programmeEffect,
  takeOut: takeOutApproval,
}
