import type { ApprovalEffects } from '../features/approvals/effects.types.ts'
import { operationalMattersApproval } from '../features/duties/operational-matters-approval.ts'
import { exemptionEffect } from '../features/exemptions/exemption-effect.ts'
import { programmeEffect } from '../features/programme/programme-effect.ts'
import { takeOutApproval } from '../features/take-outs/take-out-approval.ts'

/** What a decision of each kind brings about; a kind that is missing here is decided without any effect. */
export const approvalEffects: ApprovalEffects = {
  exemption: exemptionEffect,
  operationalMatters: operationalMattersApproval,
  programme: programmeEffect,
  takeOut: takeOutApproval,
}
