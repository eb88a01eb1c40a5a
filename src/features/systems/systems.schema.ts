import { z } from 'zod'
import { enteredDay } from '../../core/dates/entered-day.ts'

const text = (most = 2000) => z.string().trim().max(most)
const id = z.uuid()

/** 施行規則16条の3 in force (令和8年総務省令第80号). */
export const LAW_STARTS = '2027-07-01'

export const systemKinds = ['system', 'network', 'line', 'cloud'] as const
export const documentKinds = ['specification', 'diagram', 'procedure', 'manual', 'list', 'other'] as const
export const supportStates = ['ended', 'soon', 'fine', 'unknown'] as const
export const procedureStates = ['there', 'missing', 'notNeeded'] as const

/** Every field of a system; the number is given when it is left empty. */
export const systemFields = z.object({
  number: text(40),
  name: text(200).min(1),
  kind: z.enum(systemKinds),
  purpose: text(),
  unitId: id.nullable(),
  administratorPostId: id.nullable(),
  operatorPostId: id.nullable(),
  supplierId: id.nullable(),
  zoneId: id.nullable(),
  place: text(400),
  sharedWith: text(400),
  supportEnds: enteredDay.nullable(),
  /** Whether it exists on the day the law starts (附則2): for it heads 5 and 7 stay as before. Null: not decided. */
  existingOnStart: z.boolean().nullable(),
  needsProcedure: z.boolean(),
  validFrom: enteredDay.nullable(),
  validTo: enteredDay.nullable(),
})
export const newSystem = systemFields.partial().required({ name: true, kind: true })
export const systemChange = systemFields.partial().extend({ id })

const named = z.object({ id, name: z.string() })
const level = z.object({ code: z.string(), name: z.string(), rank: z.number().int() })
/** What the list shows of a system. Classes are those of what it holds, computed; counts are of the whole body. */
export const systemRow = z.object({
  id,
  number: z.string(),
  name: z.string(),
  kind: z.enum(systemKinds),
  purpose: z.string(),
  unit: named.nullable(),
  administrator: named.nullable(),
  operator: named.nullable(),
  supplier: named.nullable(),
  zone: named.nullable(),
  place: z.string(),
  sharedWith: z.string(),
  supportEnds: z.string().nullable(),
  support: z.enum(supportStates),
  existingOnStart: z.boolean().nullable(),
  procedure: z.enum(procedureStates),
  confidentiality: level.nullable(),
  integrity: level.nullable(),
  availability: level.nullable(),
  assets: z.number().int(),
  terminals: z.number().int(),
  accounts: z.number().int(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
})

/** A document of a system; without an issuer it is our own. */
export const systemDocument = z.object({
  id,
  kind: z.enum(documentKinds),
  title: z.string(),
  issuer: z.string(),
  edition: z.string(),
  dated: z.string().nullable(),
  place: z.string(),
  fileName: z.string().nullable(),
  /** Which of our documents it is, where it is one. */
  document: z.object({ id, title: z.string() }).nullable(),
})

export const systemPage = systemRow.extend({
  fields: systemFields,
  zones: z.array(z.object({ name: z.string(), validFrom: z.string().nullable(), validTo: z.string().nullable() })),
  documents: z.array(systemDocument),
})

/** A multipart form carries text: an empty day or id is none. */
const orNone = <Inner extends z.ZodType<string>>(inner: Inner) => z.union([inner, z.literal('')]).default('')
export const documentInput = z.object({
  kind: z.enum(documentKinds),
  title: text(200).min(1),
  issuer: text(200).default(''),
  edition: text(100).default(''),
  dated: orNone(enteredDay),
  place: text(400).default(''),
  documentId: orNone(id),
  file: z.file().optional(),
})
