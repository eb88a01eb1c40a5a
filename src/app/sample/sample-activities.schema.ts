import { z } from 'zod'
import { sampleDayPattern } from './sample-days.rules.ts'

const day = z.string().regex(sampleDayPattern)
const words = z.string().min(1)
const ended = z.strictObject({ on: day, reason: words }).optional()

/** content/sample/activities.yaml: what is to be done, was done, or not. */
export const sampleActivitiesSchema = z.strictObject({
  activities: z.array(
    z.strictObject({
      key: words,
      /** The same work of an earlier year. */
      of: words.optional(),
      title: words,
      measure: words.optional(),
      unit: words.optional(),
      post: words.optional(),
      opens: day,
      due: day,
      minutes: z.number().int().optional(),
      steps: z.array(z.strictObject({ title: words, href: z.string() })).default([]),
      record: z.string().default(''),
      ticked: z.strictObject({ steps: z.array(z.number().int()), by: words, on: day }).optional(),
      done: z.strictObject({ on: day, by: words, paper: words, note: z.string().default('') }).optional(),
      skipped: ended,
      withdrawn: ended,
    }),
  ),
})
