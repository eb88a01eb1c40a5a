import { z } from 'zod'
import { itemKind, itemSource, outcome } from '../../features/committee/meetings.schema.ts'
import { sampleDayPattern } from './sample-days.rules.ts'

const day = z.string().regex(sampleDayPattern)
const words = z.string().min(1)
const head = { plannedOn: day, heldOn: day, startsAt: words, place: words, chair: words, secretary: words }

/** content/sample/committee.yaml: a meeting that was held, with its minutes, and one that is planned. */
export const sampleCommitteeSchema = z.strictObject({
  held: z.strictObject({
    ...head,
    guests: z.array(z.strictObject({ name: words, post: words })),
    recordedBy: words,
    confirmedBy: words,
    absent: z.array(words),
    remarks: words,
    items: z.array(
      z.strictObject({
        kind: itemKind,
        source: itemSource,
        title: words,
        measure: words.optional(),
        outcome,
        discussion: words,
        resolution: z.string().default(''),
        activities: z.array(z.strictObject({ title: words, post: words, due: day })).default([]),
      }),
    ),
  }),
  planned: z.strictObject(head),
})
