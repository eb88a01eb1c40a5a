import { z } from 'zod'

const day = z.string().min(1)
const decided = z.object({ on: day, post: z.string(), name: z.string(), number: z.string() })

/** Drafts in their different states, and papers that came in. */
export const sampleApprovalsSchema = z.object({
  class: z.object({ name: z.string(), decides: z.string() }),
  approvals: z.array(
    z.object({
      by: z.string(),
      unit: z.string(),
      on: day,
      subject: z.string(),
      body: z.string(),
      way: z.enum(['paper', 'here']).default('paper'),
      draft: z.boolean().default(false),
      agreedBy: z.array(z.string()).default([]),
      returnedBy: z.string().optional(),
      comment: z.string().default(''),
      decided: decided.optional(),
      /** A permission of a connection, by its name, until a day. */
      connection: z.string().optional(),
      until: day.optional(),
      /** A disposal, by the name of what is to go. */
      disposal: z.string().optional(),
    }),
  ),
  incoming: z.array(
    z.object({
      by: z.string(),
      unit: z.string(),
      on: day,
      subject: z.string(),
      from: z.string(),
      number: z.string(),
      answerBy: day.optional(),
      shownTo: z.array(z.string()),
      seenBy: z.array(z.string()),
      closed: z.boolean().default(false),
    }),
  ),
})
export type SampleApprovals = z.output<typeof sampleApprovalsSchema>
