import { z } from 'zod'
import { areaKinds, logEvery } from '../../features/areas/areas.labels.ts'
import { memorandumKinds, responsibilities } from '../../features/demarcations/demarcations.labels.ts'
import { facilityKinds, inspectionResults } from '../../features/facilities/facilities.labels.ts'
import { sampleDayPattern } from './sample-days.rules.ts'

const day = z.string().regex(sampleDayPattern)
const words = z.string().min(1)
const text = z.string()

/** content/sample/places.yaml: rooms with their log and facilities, and what is agreed with the member bodies. Units by key, areas and bodies by name. */
export const samplePlacesSchema = z.strictObject({
  areas: z.array(
    z.strictObject({
      name: words,
      kind: z.enum(areaKinds),
      unit: words,
      policyBody: words.optional(),
      place: words,
      entryControl: words,
      logEvery: z.enum(logEvery).optional(),
    }),
  ),
  /** Day of last month, area, entered, left, who, affiliation, purpose, escort. */
  entries: z.array(z.tuple([z.number().int().min(1).max(28), words, words, text, words, text, text, text])),
  checks: z.array(z.strictObject({ area: words, note: text })),
  facilities: z.array(
    z.strictObject({
      name: words,
      kind: z.enum(facilityKinds),
      area: words,
      unit: words,
      months: z.number().int(),
      since: day,
      inspections: z.array(z.tuple([day, words, z.enum(inspectionResults), text])),
    }),
  ),
  demarcations: z.strictObject({
    terminals: z.strictObject({
      theirs: z.array(z.enum(responsibilities)),
      ours: z.array(z.enum(responsibilities)),
      unit: words,
      basis: words,
    }),
  }),
  memoranda: z.array(
    z.strictObject({
      body: words,
      kind: z.enum(memorandumKinds),
      title: words,
      on: day,
      until: day.optional(),
      review: day.optional(),
      reason: words.optional(),
      by: words.optional(),
      contact: words.optional(),
    }),
  ),
})
export type SamplePlaces = z.output<typeof samplePlacesSchema>
