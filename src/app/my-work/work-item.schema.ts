import { z } from 'zod'

const day = z.iso.date()

const workKinds = ['activity', 'approval', 'inquiry', 'evidence', 'takeOut', 'duty'] as const

const workItem = z.object({
  kind: z.enum(workKinds),
  id: z.string(),
  title: z.string(),
  /** What is asked for: do, decide, answer, confirm … */
  act: z.enum([
    'do',
    'assign',
    'decide',
    'answer',
    'confirm',
    'attach',
    'renew',
    'correct',
    'see',
    'linkRule',
    'registerObjects',
  ]),
  /** Clause by its path, or what else obliges. */
  why: z.string(),
  clauseId: z.uuid().nullable(),
  opens: day.nullable(),
  due: day.nullable(),
  minutes: z.number().nullable(),
  steps: z.object({ done: z.number(), all: z.number() }).nullable(),
  /** Screen on which it is done. */
  href: z.string(),
  unit: z.string(),
  /** As a substitute: for whom, and whether a decision is taken in their place (代決). */
  acting: z.object({ for: z.string(), decides: z.boolean() }).nullable(),
  /** Done by the reader; whose turn it is now. */
  waitingFor: z.string().nullable(),
})
export type WorkItem = z.output<typeof workItem>

export const workSections = z.object({
  today: day,
  name: z.string(),
  /** Posts held today, and those the reader acts for. */
  posts: z.array(z.object({ title: z.string(), acting: z.boolean() })),
  late: z.array(workItem),
  month: z.array(workItem),
  next: z.array(workItem),
  waiting: z.array(workItem),
})
export type WorkSections = z.output<typeof workSections>
