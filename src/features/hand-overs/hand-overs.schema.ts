import { z } from 'zod'
import { enteredDay } from '../../core/dates/entered-day.ts'
import { answers } from '../media/media.schema.ts'
import { recordAttributes, recordShown } from '../records/records.schema.ts'

const id = z.uuid()
const text = (most = 1000) => z.string().trim().max(most)
const answer = z.enum(answers)
export const handedKinds = ['asset', 'medium', 'terminal'] as const
export const directions = ['out', 'in'] as const
export const ways = ['hand', 'courier', 'registeredMail', 'online', 'other'] as const
export const returnKinds = ['returned', 'erased', 'destroyed'] as const
const count = z.number().int().max(999_999_999)

const fields = {
  partnerId: id.nullable(),
  partner: text(200),
  contents: text().min(1),
  pieces: count.min(1).nullable(),
  records: count.min(0).nullable(),
  method: z.enum(ways),
  encrypted: answer,
  handedOn: enteredDay,
  handedBy: text(100).min(1),
  receivedBy: text(100),
  returnDue: enteredDay.nullable(),
  note: text(),
  objectIds: z.array(id).max(200),
}
/** A partner is a supplier of the register, or named in words. */
export const newHandOver = z.object({
  ...fields,
  direction: z.enum(directions),
  unitId: id.nullable().default(null),
  partnerId: fields.partnerId.default(null),
  partner: fields.partner.default(''),
  pieces: fields.pieces.default(null),
  records: fields.records.default(null),
  encrypted: answer.default('unknown'),
  receivedBy: fields.receivedBy.default(''),
  returnDue: fields.returnDue.default(null),
  note: fields.note.default(''),
  objectIds: fields.objectIds.default([]),
  ...recordAttributes,
})
export const handOverChange = z.object(fields).partial().extend({ id })
/** A multipart form carries text; an empty day is none. */
export const receipt = z.object({
  id,
  receiptNumber: text(100).default(''),
  receiptOn: z.union([enteredDay, z.literal('')]).default(''),
  receivedBy: text(100).default(''),
  file: z.file().optional(),
})
export const handOverClosing = z.object({
  id,
  returnedOn: enteredDay,
  returnKind: z.enum(returnKinds),
  note: text().default(''),
})

const named = z.object({ id, name: z.string() })
export const handOverRow = z.object({
  id,
  number: z.string(),
  direction: z.enum(directions),
  standing: z.enum(['with', 'here', 'closed']),
  overdue: z.boolean(),
  unit: named.nullable(),
  partnerId: id.nullable(),
  partner: z.string(),
  contents: z.string(),
  pieces: z.number().int().nullable(),
  records: z.number().int().nullable(),
  method: z.enum(ways),
  encrypted: answer,
  handedOn: z.string(),
  handedBy: z.string(),
  receivedBy: z.string(),
  receiptNumber: z.string(),
  receiptOn: z.string().nullable(),
  receiptName: z.string().nullable(),
  /** Handed over, and nothing of a receipt is there. */
  lacksReceipt: z.boolean(),
  returnDue: z.string().nullable(),
  returnedOn: z.string().nullable(),
  returnKind: z.enum(returnKinds).nullable(),
  note: z.string(),
  objects: z.array(named.extend({ kind: z.string(), number: z.string() })),
})
export const handOverPage = handOverRow.extend({ record: recordShown, mayWrite: z.boolean() })
