import { z } from 'zod'
import { dualMark } from '../dual-roles/dual-roles.schema.ts'

export const evidenceForms = ['file', 'link', 'paper'] as const

/** One piece of evidence as it is shown beside an object. */
export const evidenceView = z.object({
  id: z.uuid(),
  name: z.string(),
  form: z.enum(evidenceForms),
  fileName: z.string().nullable(),
  sha256: z.string().nullable(),
  link: z.string().nullable(),
  place: z.string().nullable(),
  dataDate: z.iso.date(),
  periodFrom: z.iso.date().nullable(),
  periodTo: z.iso.date().nullable(),
  verdict: z.enum(['positive', 'negative']),
  attachedBy: z.string(),
  attachedAt: z.string(),
  confirmedBy: z.string().nullable(),
  /** Confirmed under an approved 兼務 only: it stays a declaration. */
  dualRole: dualMark.omit({ personId: true, role: true }).extend({ by: z.string() }).nullable(),
  withdrawn: z.boolean(),
  /** The same file serves more than five duties (states.md R5). */
  overused: z.boolean(),
  canConfirm: z.boolean(),
  /** Why the reader may not confirm it; null where they may or nothing is to be confirmed. */
  confirmRefusal: z.string().nullable(),
  /** It is the reader's own, and nothing but that stands in the way of confirming it. */
  canOverride: z.boolean(),
  canWithdraw: z.boolean(),
  /** All that it serves lies within the reader's reach: else its file stays shut, since it may speak of the rest too. */
  canOpen: z.boolean(),
})
export type EvidenceView = z.infer<typeof evidenceView>
