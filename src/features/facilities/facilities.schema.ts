import { z } from 'zod'
import { enteredDay } from '../../core/dates/entered-day.ts'
import { facilityKinds, inspectionResults, inspectionStandings } from './facilities.labels.ts'

const text = (most: number) => z.string().trim().max(most)
const id = z.uuid()
const named = z.object({ id, name: z.string() })
const day = z.string().nullable()

/** Every field of a facility; the number is given when it is left empty. */
const whole = z.object({
  number: text(40),
  name: text(200).min(1),
  kind: z.enum(facilityKinds),
  areaId: id.nullable(),
  unitId: id.nullable(),
  supplierId: id.nullable(),
  inspectionMonths: z.number().int().min(1).max(120).nullable(),
  note: text(2000),
  validFrom: enteredDay.nullable(),
  validTo: enteredDay.nullable(),
})
export const newFacility = whole.partial().required({ name: true, kind: true })
export const facilityChange = whole.partial().extend({ id })

export const facilityRow = z.object({
  id,
  number: z.string(),
  name: z.string(),
  kind: z.enum(facilityKinds),
  area: named.nullable(),
  unit: named.nullable(),
  supplier: named.nullable(),
  inspectionMonths: z.number().int().nullable(),
  inspectedOn: day,
  result: z.enum(inspectionResults).nullable(),
  dueOn: day,
  inspection: z.enum(inspectionStandings),
  validFrom: day,
  validTo: day,
})
export const facilityPage = facilityRow.extend({
  fields: whole,
  inspections: z.array(
    z.object({
      id,
      inspectedOn: z.string(),
      by: z.string(),
      result: z.enum(inspectionResults),
      note: z.string(),
      fileName: z.string().nullable(),
    }),
  ),
})
export const newInspection = z.object({
  id,
  inspectedOn: enteredDay,
  by: text(200).min(1),
  result: z.enum(inspectionResults),
  note: text(2000).default(''),
  file: z.file().optional(),
})
