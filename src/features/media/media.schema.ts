import { z } from 'zod'
import { enteredDay } from '../../core/dates/entered-day.ts'

const text = (most = 2000) => z.string().trim().max(most)
const id = z.uuid()
export const mediumKinds = ['usb', 'externalDrive', 'optical', 'tape', 'card', 'innerDrive', 'other'] as const
export const answers = ['yes', 'no', 'unknown'] as const
const answer = z.enum(answers)

/** Every field of a medium; the number is given when it is left empty. */
const fields = z.object({
  number: text(40),
  name: text(200).min(1),
  kind: z.enum(mediumKinds),
  product: text(200),
  serial: text(100),
  capacity: text(40),
  encrypted: answer,
  unitId: id.nullable(),
  custodianPostId: id.nullable(),
  containerId: id.nullable(),
  place: text(400),
  validFrom: enteredDay.nullable(),
  validTo: enteredDay.nullable(),
})
export const newMedium = fields.partial().required({ name: true, kind: true })
export const mediumChange = fields.partial().extend({ id })

/** A loan: who, what for, until when. The borrower is of the roster, or named in words (a contractor). */
export const newLoan = z.object({
  id,
  borrowerId: id.nullable().default(null),
  borrower: text(100).default(''),
  purpose: text(400).default(''),
  lentOn: enteredDay,
  dueOn: enteredDay,
})
/** `confirmedBy` empty: who enters it. */
export const loanReturn = z.object({
  id,
  returnedOn: enteredDay,
  confirmedBy: text(100).default(''),
  erased: answer,
})

const named = z.object({ id, name: z.string() })
const loan = z.object({
  id,
  borrower: z.string(),
  purpose: z.string(),
  lentOn: z.string(),
  dueOn: z.string(),
  returnedOn: z.string().nullable(),
  confirmedBy: z.string().nullable(),
  erased: answer.nullable(),
})
export const mediumRow = z.object({
  id,
  number: z.string(),
  name: z.string(),
  kind: z.enum(mediumKinds),
  product: z.string(),
  serial: z.string(),
  capacity: z.string(),
  encrypted: answer,
  unit: named.nullable(),
  custodian: named.nullable(),
  container: named.nullable(),
  place: z.string(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  /** Highest confidentiality of what lies on it today. */
  confidentiality: named.nullable(),
  borrower: z.string().nullable(),
  dueOn: z.string().nullable(),
  lending: z.enum(['in', 'lent', 'overdue']),
})
export const mediumPage = mediumRow.extend({
  fields,
  loans: z.array(loan),
  mayLend: z.boolean(),
  mayReturn: z.boolean(),
})
export const mediumFields = fields

/** Where an object is when it is not in its place, for its own page. */
export const whereabouts = z.array(
  z.object({
    kind: z.enum(['loan', 'takeOut', 'handOver', 'disposal']),
    id,
    number: z.string(),
    who: z.string(),
    due: z.string().nullable(),
    overdue: z.boolean(),
  }),
)
