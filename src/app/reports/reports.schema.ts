import { z } from 'zod'
import {
  assuranceSchema,
  countsSchema,
  day,
  markSchema,
  nextSchema,
  stateSchema,
} from '../../features/duties/states.schema.ts'

const id = z.uuid()
const message = z.object({ ja: z.string(), en: z.string() })

/** A duty as a report names it; every number of the report counts rows of these. */
export const dutyLine = z.object({
  id,
  measureId: z.string().nullable(),
  title: z.string(),
  strength: z.enum(['must', 'should']),
  critical: z.boolean(),
  heads: z.array(z.number()),
  mark: markSchema,
  assurance: assuranceSchema.nullable(),
  dataDate: day.nullable(),
  validUntil: day.nullable(),
  /** 遡及登録: rests on what was recorded after the day. */
  retroactive: z.boolean(),
  next: nextSchema.nullable(),
  owner: z.string(),
})
export type DutyLine = z.infer<typeof dutyLine>

export const statusReport = z.object({
  day,
  /** What was recorded after this instant is left out. */
  knownAt: z.string(),
  today: day,
  organisation: z.string(),
  bodies: z.array(z.object({ id, name: z.string() })),
  bodyId: id,
  bodyName: z.string(),
  /** The reader does not reach everything: all numbers are of what they see. */
  limited: z.boolean(),
  total: countsSchema,
  recommended: countsSchema,
  heads: z.array(z.object({ head: z.number(), name: z.string(), counts: countsSchema })),
  /** Duties of no 号. */
  noHead: countsSchema,
  /** Of the duties that are met: how many rest on each assurance. */
  assurance: z.object({ A: z.number(), B: z.number(), C: z.number(), D: z.number() }),
  oldestData: day.nullable(),
  /** 不適合, 一部不適合 and what is overdue, most pressing first. */
  pressing: z.array(dutyLine),
  /** The day with which it is compared. */
  since: day,
  changes: z.array(
    z.object({
      id,
      measureId: z.string().nullable(),
      title: z.string(),
      was: stateSchema.nullable(),
      became: stateSchema.nullable(),
      better: z.boolean().nullable(),
    }),
  ),
  exemptions: z.array(
    z.object({ id, title: z.string(), objects: z.array(z.string()), measure: z.string(), until: day.nullable() }),
  ),
  upcoming: z.array(dutyLine),
  /** All duties of the body. */
  rows: z.array(dutyLine),
})
export type StatusReport = z.infer<typeof statusReport>

export const auditPackageRow = z.object({
  id,
  day,
  bodyName: z.string(),
  state: z.enum(['queued', 'running', 'done', 'failed']),
  done: z.number(),
  total: z.number(),
  error: message.nullable(),
  createdAt: z.string(),
  /** Null until it is there, and again when it was cleared. */
  file: z.object({ name: z.string(), size: z.number(), sha256: z.string() }).nullable(),
})
