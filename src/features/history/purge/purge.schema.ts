import { z } from 'zod'
import { enteredDay } from '../../../core/dates/entered-day.ts'

/** The decision (決裁) by which history is purged, and the day by which the retention must have passed. */
export const purgeInput = z.object({
  before: enteredDay,
  decidedOn: enteredDay,
  decidedBy: z.string().trim().min(1).max(100),
  documentNumber: z.string().trim().min(1).max(100),
})

const counted = z.object({ kind: z.string(), fiscalYear: z.number(), rows: z.number() })
export const purgePreview = z.object({
  before: z.iso.date(),
  rows: z.number(),
  groups: z.array(counted),
  /** Rows from before the day that stay, by the reason. */
  stays: z.object({ forGood: z.number(), noRecord: z.number(), notYet: z.number(), purged: z.number() }),
})
export type PurgePreview = z.output<typeof purgePreview>
