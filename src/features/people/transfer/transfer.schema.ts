import { z } from 'zod'
import { overrideInput, refusedSchema } from '../../dual-roles/dual-roles.schema.ts'

const outcomes = ['leave', 'join', 'move', 'concurrent', 'undecided', 'add', 'change', 'unchanged'] as const
export type Outcome = (typeof outcomes)[number]

const day = z.iso.date()
const count = z.number().int()

/** What a file would do; nothing is written yet. `plan` is the digest that the confirmation names. */
export const filePreview = z.object({
  kind: z.enum(['transfer', 'roster']),
  plan: z.string(),
  hiddenSheets: z.array(z.string()),
  days: z.array(day),
  counts: z.object({
    leave: count,
    join: count,
    move: count,
    concurrent: count,
    undecided: count,
    add: count,
    change: count,
    unchanged: count,
    refused: count,
  }),
  rows: z.array(
    z.object({
      sheet: z.string(),
      row: count,
      outcome: z.enum(outcomes),
      name: z.string(),
      number: z.string().nullable(),
      day: day.nullable(),
      from: z.string(),
      to: z.string(),
      unit: z.string(),
      /** Last day on the roster, for those who leave. */
      lastDay: day.nullable(),
    }),
  ),
  refusals: z.array(
    z.object({
      sheet: z.string(),
      row: count,
      column: z.string(),
      value: z.string(),
      reason: z.string(),
      remedy: z.string(),
    }),
  ),
  /** Who comes and goes, by unit or member body; `unit` empty: the whole body. */
  units: z.array(z.object({ unit: z.string(), leave: count, join: count, move: count, undecided: count })),
  /** Posts that will have no holder from the day on. */
  vacant: z.array(z.object({ post: z.string(), unit: z.string(), day })),
  /** Posts to which somebody comes while the one before stays. */
  shared: z.array(z.object({ post: z.string(), unit: z.string(), day, names: z.array(z.string()) })),
  /** Double roles that the file would bring about: they need an approval when it is taken. */
  dualRoles: z.array(refusedSchema),
})
export type FilePreview = z.infer<typeof filePreview>

/** SHA-256 of a plan, hexadecimal. */
export const planDigest = z.string().regex(/^[0-9a-f]{64}$/)

/** The approval of double roles as JSON: a multipart form carries text. */
export const overrideText = z
  .string()
  .max(5000)
  .transform((text, at) => {
    try {
      const read = overrideInput.safeParse(JSON.parse(text))
      if (read.success) return read.data
      for (const issue of read.error.issues)
        at.addIssue({ code: 'custom', message: issue.message, path: [...issue.path] })
    } catch {
      at.addIssue({ code: 'custom', message: 'no JSON' })
    }
    return z.NEVER
  })
