import { z } from 'zod'
import { enteredDay } from '../../core/dates/entered-day.ts'
import { memorandumKinds, responsibilities, standings } from './demarcations.labels.ts'

const id = z.uuid()
const day = z.string().nullable()
const text = (most: number) => z.string().trim().max(most)

/** A member body as the matrix and the map show it. */
export const bodyRow = z.object({
  id,
  code: z.string(),
  name: z.string(),
  standing: z.enum(standings),
  kind: z.enum(memorandumKinds).nullable(),
  title: z.string(),
  signedOn: day,
  lastDay: day,
  nextReview: day,
  reviewDue: z.boolean(),
  contact: z.string(),
  hasFile: z.boolean(),
  memorandumId: id.nullable(),
  /** Objects of ours that the body answers for in some way, or that stand in its buildings. */
  objects: z.number().int(),
  /** Those of them for whose place nobody is named. */
  unnamed: z.number().int(),
})
export type BodyRow = z.output<typeof bodyRow>

const party = z.object({
  id: id.nullable(),
  name: z.string(),
  basis: z.string(),
  from: day,
  memorandumId: id.nullable(),
})
const memorandum = z.object({
  id,
  kind: z.enum(memorandumKinds),
  title: z.string(),
  signedOn: day,
  lastDay: day,
  nextReview: day,
  reason: z.string(),
  decidedBy: z.string(),
  contact: z.string(),
  fileName: z.string().nullable(),
  inForce: z.boolean(),
  withdrawn: z.boolean(),
})
export const bodyPage = bodyRow.extend({
  memoranda: z.array(memorandum),
  parts: z.array(
    z.object({
      id,
      kind: z.string(),
      number: z.string(),
      name: z.string(),
      parties: z.record(z.enum(responsibilities), party.nullable()),
    }),
  ),
})
export type BodyPage = z.output<typeof bodyPage>

/** Who answers from a day on. `partyId` is a member body, a supplier or a unit; `partyName` a body in no register; neither: nobody. */
export const newDemarcation = z.object({
  objectIds: z.array(id).min(1).max(500),
  responsibilities: z.array(z.enum(responsibilities)).min(1),
  partyId: id.nullable().default(null),
  partyName: text(100).default(''),
  basis: text(400).default(''),
  memorandumId: id.nullable().default(null),
  from: enteredDay.nullable().default(null),
  until: enteredDay.nullable().default(null),
})

const flat = {
  title: text(200).min(1),
  signedOn: enteredDay,
  validTo: enteredDay.optional(),
  nextReview: enteredDay.optional(),
  reason: text(2000).default(''),
  decidedBy: text(200).default(''),
  contact: text(400).default(''),
}
/** A multipart form carries text: a day that is left out is none. */
export const newMemorandum = z.object({
  partyId: id,
  kind: z.enum(memorandumKinds),
  ...flat,
  file: z.file().optional(),
})
export const memorandumChange = z
  .object({
    title: text(200).min(1),
    validTo: enteredDay.nullable(),
    nextReview: enteredDay.nullable(),
    reason: text(2000),
    decidedBy: text(200),
    contact: text(400),
  })
  .partial()
  .extend({ id })
