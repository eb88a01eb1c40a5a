import { z } from 'zod'
import { enteredDay } from '../../core/dates/entered-day.ts'
import { answers } from '../media/media.schema.ts'
import { recordAttributes, recordShown } from '../records/records.schema.ts'

const id = z.uuid()
const text = (most = 1000) => z.string().trim().max(most)
const answer = z.enum(answers)
export const takenKinds = ['asset', 'medium', 'terminal'] as const
export const states = ['asked', 'permitted', 'refused', 'out', 'returned', 'withdrawn'] as const

const asked = {
  objectIds: z.array(id).min(1).max(100),
  purpose: text().min(1),
  destination: text(400).min(1),
  fromOn: enteredDay,
  toOn: enteredDay,
  safeguards: text().default(''),
  encrypted: answer.default('unknown'),
  note: text().default(''),
}
/** `applicantId` null: who enters it asks. */
export const newTakeOut = z.object({
  ...asked,
  unitId: id.nullable().default(null),
  applicantId: id.nullable().default(null),
  ...recordAttributes,
})
export const takeOutChange = z
  .object({ id, ...asked })
  .partial()
  .required({ id: true })

/** Decided here, or on paper: then with the day, the number and who decided. */
export const takeOutDecision = z.object({
  id,
  permitted: z.boolean(),
  decidedOn: enteredDay.optional(),
  decidedBy: text(100).default(''),
  decisionNumber: text(100).default(''),
  reason: text().default(''),
})
export const takeOutLeave = z.object({ id, outOn: enteredDay.optional() })
export const takeOutReturn = z.object({
  id,
  returnedOn: enteredDay.optional(),
  returnedTo: text(100).default(''),
  dataErased: answer,
})
export const takeOutWithdrawal = z.object({ id, reason: text().default('') })

const named = z.object({ id, name: z.string() })
const taken = z.object({
  id,
  kind: z.string(),
  number: z.string(),
  name: z.string(),
  confidentiality: z.string().nullable(),
})
export const takeOutRow = z.object({
  id,
  number: z.string(),
  state: z.enum(states),
  overdue: z.boolean(),
  unit: named.nullable(),
  applicant: z.string(),
  purpose: z.string(),
  destination: z.string(),
  fromOn: z.string(),
  toOn: z.string(),
  safeguards: z.string(),
  encrypted: answer,
  askedOn: z.string(),
  decidedOn: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decisionNumber: z.string(),
  outOn: z.string().nullable(),
  returnedOn: z.string().nullable(),
  returnedTo: z.string().nullable(),
  dataErased: answer.nullable(),
  note: z.string(),
  closingNote: z.string(),
  objects: z.array(taken),
  /** The highest of its objects. */
  confidentiality: z.string().nullable(),
})
const act = z.object({ allowed: z.boolean(), reason: z.string().nullable() })
export const takeOutPage = takeOutRow.extend({
  record: recordShown,
  /** What the body's handling rules ask of whoever carries things of this class. */
  carryRule: z.string(),
  acts: z.object({ change: act, decide: act, leave: act, giveBack: act, withdraw: act }),
})
export const carryHandling = z.object({ objects: z.array(taken), level: z.string().nullable(), rule: z.string() })
