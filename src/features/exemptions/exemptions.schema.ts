import { z } from 'zod'
import { enteredDay } from '../../core/dates/entered-day.ts'
import { withOverride } from '../dual-roles/dual-roles.schema.ts'
import { decisionInput } from '../duties/duties.contract.ts'
import { recordAttributes, recordShown } from '../records/records.schema.ts'

const id = z.uuid()
const text = (most: number) => z.string().trim().max(most)
const version = z.number().int()
export const standings = ['asked', 'ahead', 'inForce', 'ended', 'refused', 'withdrawn'] as const
const MOST_OBJECTS = 5000

const terms = {
  from: enteredDay,
  until: enteredDay,
  reason: text(500).min(1),
  compensatingMeasure: text(500).min(1),
}
/** `evidenceId` may come later; `unitId` null: that of the objects; `applicantId` null: who enters it asks. */
export const newExemption = z.object({
  dutyId: id,
  objectIds: z.array(id).min(1).max(MOST_OBJECTS),
  ...terms,
  evidenceId: id.nullable().default(null),
  emergency: z.boolean().default(false),
  unitId: id.nullable().default(null),
  applicantId: id.nullable().default(null),
  renewalOfId: id.nullable().default(null),
  reviewNote: text(1000).default(''),
  ...recordAttributes,
})
/** Who else is to be exempted is asked for anew: the objects of an application stay as they were. */
export const exemptionChange = z
  .object({ ...terms, evidenceId: id.nullable(), emergency: z.boolean(), reviewNote: text(1000) })
  .partial()
  .extend({ id, version })

/** A decision taken on paper. */
export const exemptionDecision = z.object({
  id,
  version,
  granted: z.boolean(),
  reason: text(500).default(''),
  decision: decisionInput,
  ...withOverride,
})
/** Applied for and decided on one paper; `id` is the duty's. */
export const approvedExemption = z.object({
  id,
  objectIds: z.array(id).min(1).max(MOST_OBJECTS),
  ...terms,
  compensatingEvidenceId: id,
  emergency: z.boolean().default(false),
  decision: decisionInput,
  ...withOverride,
})
export const exemptionWithdrawal = z.object({ id, version, reason: text(500).default('') })
export const exemptionEnd = z.object({ id, version, lastDay: enteredDay, reason: text(500).min(1) })

const named = z.object({ id, name: z.string() })
export const exemptionRow = z.object({
  id,
  number: z.string(),
  state: z.enum(standings),
  endsSoon: z.boolean(),
  emergency: z.boolean(),
  duty: named,
  /** Where the policy and its rules say so, as they are cited. */
  clauses: z.array(z.string()),
  objects: z.array(named.extend({ unitName: z.string() })),
  unit: named.nullable(),
  askedBy: z.string(),
  askedOn: z.string(),
  validFrom: z.string(),
  /** The last day that it holds: ended early, that day. */
  validTo: z.string(),
  reason: z.string(),
  compensatingMeasure: z.string(),
  evidence: named.extend({ dataDate: z.string(), withdrawn: z.boolean() }).nullable(),
  decidedOn: z.string().nullable(),
  decidedBy: z.string().nullable(),
  documentNumber: z.string(),
  renewalOf: named.nullable(),
  reviewNote: z.string(),
  closingNote: z.string(),
})
const act = z.object({ allowed: z.boolean(), reason: z.string().nullable() })
export const exemptionPage = exemptionRow.extend({
  version,
  record: recordShown,
  /** The period as asked for or granted, whatever ended it. */
  askedTo: z.string(),
  renewals: z.array(z.object({ id, number: z.string(), state: z.enum(standings) })),
  approval: z.object({ id, subject: z.string(), state: z.string() }).nullable(),
  /** None yet: it cannot be granted. */
  evidenceMissing: z.boolean(),
  /** Who bears the role that decides, today. */
  decider: z.string(),
  objectKind: z.string(),
  acts: z.object({ change: act, send: act, decide: act, withdraw: act, end: act, renew: act }),
})
