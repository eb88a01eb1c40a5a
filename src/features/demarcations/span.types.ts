import type { Day, Instant } from '../../core/dates/days.ts'

/** Days, both inclusive and null without an end, on which an object stands under another body's policy, and since and until when that was known. */
export type Span = {
  validFrom: Day | null
  validTo: Day | null
  recordedAt: Instant
  retractedAt: Instant | null
}
