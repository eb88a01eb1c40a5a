import { z } from 'zod'
import { sayable } from '../../features/inquiries/inquiries.schema.ts'
import { sampleDayPattern } from './sample-days.rules.ts'

const day = z.string().regex(sampleDayPattern)
const words = z.string().min(1)

/** content/sample/inquiries.yaml: inventories that were set out, and what the member bodies made of them. */
export const sampleInquiriesSchema = z.strictObject({
  inquiries: z.array(
    z.strictObject({
      key: words,
      title: words,
      text: words,
      documentNumber: words,
      askedOn: day,
      answeredOn: day,
      dueOn: day,
      closedOn: day.optional(),
      reminded: day.optional(),
      before: words.optional(),
      changes: z.record(words, z.strictObject({ change: z.enum(sayable), values: z.record(words, words) })),
      waiting: z.array(words),
      unconfirmed: z.array(words),
      returned: z.record(words, words),
      excused: z.record(words, words),
    }),
  ),
  sender: words,
  contact: words,
  link: words,
})
export type SampleInquiries = z.output<typeof sampleInquiriesSchema>
