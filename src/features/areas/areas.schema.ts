import { z } from 'zod'
import { enteredDay } from '../../core/dates/entered-day.ts'
import { areaKinds, logEvery } from './areas.labels.ts'

const text = (most: number) => z.string().trim().max(most)
const id = z.uuid()
const named = z.object({ id, name: z.string() })

/** Every field of an area; the number is given when it is left empty. */
const whole = z.object({
  number: text(40),
  name: text(200).min(1),
  kind: z.enum(areaKinds),
  place: text(400),
  unitId: id.nullable(),
  custodianPostId: id.nullable(),
  policyBodyId: id.nullable(),
  policyBodyName: text(100),
  entryControl: text(1000),
  logEvery: z.enum(logEvery).nullable(),
  validFrom: enteredDay.nullable(),
  validTo: enteredDay.nullable(),
})
export const newArea = whole.partial().required({ name: true, kind: true })
export const areaChange = whole.partial().extend({ id })

export const areaRow = z.object({
  id,
  number: z.string(),
  name: z.string(),
  kind: z.enum(areaKinds),
  place: z.string(),
  unit: named.nullable(),
  custodian: named.nullable(),
  /** Whose policy it lies under; null: ours. */
  policyBody: z.string().nullable(),
  entryControl: z.string(),
  logEvery: z.enum(logEvery).nullable(),
  /** Entries of the last thirty days, and those of outsiders whom nobody escorted. */
  entries: z.number().int(),
  unescorted: z.number().int(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
})
const month = z.object({
  month: z.string(),
  entries: z.number().int(),
  unescorted: z.number().int(),
  stillInside: z.number().int(),
  checkedBy: z.string().nullable(),
  checkedAt: z.string().nullable(),
  /** Entries that came in after the month was looked through. */
  later: z.number().int(),
})
const facility = z.object({ id, number: z.string(), name: z.string(), kind: z.string() })
export const areaPage = areaRow.extend({
  fields: whole,
  policyBodyOption: named.nullable(),
  months: z.array(month),
  facilities: z.array(facility),
  contents: z.array(z.object({ id, kind: z.string(), name: z.string() })),
})

/** `2026-10`. */
export const monthText = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
const entry = z.object({
  id,
  day: z.string(),
  enteredAt: z.string(),
  leftAt: z.string(),
  who: z.string(),
  affiliation: z.string(),
  purpose: z.string(),
  escort: z.string(),
  carriedIn: z.string(),
  carriedOut: z.string(),
  checkedBy: z.string(),
  unescorted: z.boolean(),
})
export const monthSheet = z.object({
  area: z.object({ id, number: z.string(), name: z.string() }),
  month: z.string(),
  entries: z.array(entry),
  checks: z.array(
    z.object({ entries: z.number().int(), checkedBy: z.string(), checkedAt: z.string(), note: z.string() }),
  ),
})
/** `month` is any day of it. */
export const newMonthCheck = z.object({ id, month: enteredDay, note: text(1000).default('') })

const entryFields = z.object({
  areaId: id,
  day: enteredDay,
  enteredAt: text(30).min(1),
  leftAt: text(30),
  who: text(100).min(1),
  affiliation: text(200),
  purpose: text(400),
  escort: text(100),
  carriedIn: text(400),
  carriedOut: text(400),
  checkedBy: text(100),
  note: text(1000),
})
export const newEntry = entryFields.partial().required({ areaId: true, day: true, enteredAt: true, who: true })
export const entryChange = entryFields.partial().extend({ id })
export const entryRow = entry.extend({
  area: named,
  note: z.string(),
  stillInside: z.boolean(),
})
export const entryPage = entryRow.extend({ fields: entryFields })
