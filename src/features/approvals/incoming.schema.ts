import { z } from 'zod'
import { enteredDay } from '../../core/dates/entered-day.ts'
import { disclosures, recordShown } from '../records/records.schema.ts'

const id = z.uuid()
const text = (most: number) => z.string().trim().max(most)
/** A multipart form carries text; an empty day or unit is none. */
const dayOrNone = z.union([enteredDay, z.literal('')]).default('')

/** 収受: what came in, from whom, on which day; its paper as a file. */
export const newIncoming = z.object({
  subject: text(200).min(1),
  fromName: text(200).min(1),
  theirNumber: text(100).default(''),
  theirDate: dayOrNone,
  receivedOn: enteredDay,
  unitId: z.union([id, z.literal('')]).default(''),
  answerBy: dayOrNone,
  note: text(1000).default(''),
  documentNumber: text(100).default(''),
  disclosure: z.enum(disclosures).default('partly'),
  disclosureReason: text(500).default('事務の適正な遂行に支障を及ぼすおそれのある情報を含むため'),
  file: z.file().optional(),
})
export const incomingChange = z.object({
  id,
  version: z.number().int(),
  subject: text(200).min(1).optional(),
  fromName: text(200).min(1).optional(),
  theirNumber: text(100).optional(),
  theirDate: enteredDay.nullable().optional(),
  receivedOn: enteredDay.optional(),
  answerBy: enteredDay.nullable().optional(),
  note: text(1000).optional(),
})
export const incomingClose = z.object({ id, version: z.number().int(), note: text(1000).default('') })

export const viewingShown = z.object({
  id,
  postId: id,
  post: z.string(),
  holders: z.array(z.string()),
  personName: z.string(),
  seenAt: z.string().nullable(),
  comment: z.string(),
  /** The reader may mark it seen. */
  mine: z.boolean(),
})
export const incomingRow = z.object({
  id,
  subject: z.string(),
  fromName: z.string(),
  theirNumber: z.string(),
  theirDate: z.string().nullable(),
  receivedOn: z.string(),
  unit: z.object({ id, name: z.string() }).nullable(),
  answerBy: z.string().nullable(),
  overdue: z.boolean(),
  closedOn: z.string().nullable(),
  fileName: z.string().nullable(),
  documentNumber: z.string(),
  toSee: z.number().int(),
  seen: z.number().int(),
  waitsForMe: z.boolean(),
})
export const incomingPage = incomingRow.extend({
  note: z.string(),
  version: z.number().int(),
  record: recordShown,
  viewings: z.array(viewingShown),
  mayWrite: z.boolean(),
})
/** 供覧 of a paper that came in, or of a decided 起案: posts that have to see it, in this order. */
export const newViewing = z.object({ id, postIds: z.array(id).min(1).max(50) })
export const seenInput = z.object({ id, comment: text(500).default('') })
