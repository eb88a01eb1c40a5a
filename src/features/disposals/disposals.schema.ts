import { z } from 'zod'
import { enteredDay } from '../../core/dates/entered-day.ts'
import { askedShown, decisionShown } from '../approvals/asked.schema.ts'
import { answers } from '../media/media.schema.ts'
import { recordAttributes, recordShown } from '../records/records.schema.ts'

const id = z.uuid()
const text = (most = 1000) => z.string().trim().max(most)
const answer = z.enum(answers)
export const disposedKinds = ['asset', 'medium', 'terminal'] as const
export const methods = [
  'destroy',
  'eraseCommand',
  'cryptoErase',
  'degauss',
  'overwrite',
  'shred',
  'dissolve',
  'burn',
  'returnToOwner',
  'other',
] as const
const method = z.enum(methods)

const plan = {
  method,
  residents: answer,
  plannedOn: enteredDay.nullable(),
  place: text(400),
  contractor: text(200),
  note: text(),
}
/** Several things at once become a row each. */
export const newDisposal = z.object({
  objectIds: z.array(id).min(1).max(200),
  method,
  residents: answer.default('unknown'),
  plannedOn: enteredDay.nullable().default(null),
  place: text(400).default(''),
  contractor: text(200).default(''),
  note: text().default(''),
  ...recordAttributes,
})
export const disposalChange = z.object(plan).partial().extend({ id })
/** What is done at once: the row itself and others planned with it. */
export const disposalDone = z.object({
  id,
  alsoIds: z.array(id).max(200).default([]),
  doneOn: enteredDay,
  method,
  residents: answer.default('unknown'),
  place: text(400).default(''),
  contractor: text(200).default(''),
  witness: text(100).default(''),
  witnessPostId: id.nullable().default(null),
  note: text().default(''),
})
/** A multipart form carries text: `serials` one a line, `alsoIds` separated by commas. */
export const certificate = z.object({
  id,
  alsoIds: z.string().max(8000).default(''),
  certificateNumber: text(100).default(''),
  certificateOn: z.union([enteredDay, z.literal('')]).default(''),
  serials: z.string().max(100_000).default(''),
  file: z.file().optional(),
})
export const disposalWithdrawal = z.object({ id, reason: text().default('') })

const named = z.object({ id, name: z.string() })
const message = z.object({ ja: z.string(), en: z.string() })
export const warning = z.object({ key: z.string(), source: message, why: message })
export const disposalRow = z.object({
  id,
  number: z.string(),
  state: z.enum(['planned', 'done', 'withdrawn']),
  object: named.extend({ kind: z.string(), number: z.string(), serial: z.string() }),
  unit: named.nullable(),
  classCode: z.string(),
  method,
  residents: answer,
  plannedOn: z.string().nullable(),
  doneOn: z.string().nullable(),
  place: z.string(),
  contractor: z.string(),
  witness: z.string(),
  witnessPost: named.nullable(),
  certificateNumber: z.string(),
  certificateOn: z.string().nullable(),
  certificateName: z.string().nullable(),
  certificateSerials: z.array(z.string()),
  note: z.string(),
  /** Done, and nothing of a certificate is there. */
  lacksCertificate: z.boolean(),
  overdue: z.boolean(),
})
const serials = z.object({
  same: z.array(z.string()),
  similar: z.array(z.object({ register: z.string(), certificate: z.string() })),
  missing: z.array(z.string()),
  unknown: z.array(
    z.object({ serial: z.string(), object: z.object({ number: z.string(), name: z.string() }).nullable() }),
  ),
  twice: z.array(z.string()),
})
export const assessed = z.object({
  /** Name of the confidentiality that it had on the day; null: unclassified. */
  level: z.string().nullable(),
  residents: z.boolean(),
  warnings: z.array(warning),
  fitting: z.array(method),
})
export const disposalPage = disposalRow.extend({
  record: recordShown,
  assessed,
  /** Null while there is no list of serials. */
  serials: serials.nullable(),
  /** Others that are planned in the unit, or of the same certificate; `waits`: a draft for it is under way. */
  siblings: z.array(
    z.object({
      id,
      number: z.string(),
      name: z.string(),
      done: z.boolean(),
      waits: z.boolean(),
      permitted: z.boolean(),
    }),
  ),
  mayWrite: z.boolean(),
  asked: askedShown.nullable(),
  /** Its permission. */
  decision: decisionShown.nullable(),
})
export const assessInput = z.object({
  ids: z.string().max(8000).default(''),
  method: method.default('destroy'),
  residents: answer.default('unknown'),
  day: enteredDay.optional(),
})
