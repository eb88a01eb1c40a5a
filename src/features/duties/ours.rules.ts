import { addDays, type Day } from '../../core/dates/days.ts'
import type { Span } from '../demarcations/span.types.ts'
import type { DutyObject } from './signals.types.ts'

/**
 * R14 of states.md: the object without the days on which it stands under another body's policy, as that was known from instant to instant. An object
 * that nobody else answers for comes back as it is; one that always stood elsewhere comes back as no row at all.
 */
export function whereOurs(object: DutyObject, spans: readonly Span[]): DutyObject[] {
  if (spans.length === 0) return [object]
  const during = (instant: string) =>
    instant > object.recordedAt && (object.retractedAt === null || instant < object.retractedAt)
  const learned = spans.flatMap(({ recordedAt, retractedAt }) => [recordedAt, retractedAt ?? '']).filter(during)
  const instants = [object.recordedAt, ...[...new Set(learned)].toSorted()]
  return instants.flatMap((recordedAt, index) => {
    const known = spans.filter(
      (span) => span.recordedAt <= recordedAt && (span.retractedAt === null || span.retractedAt > recordedAt),
    )
    const retractedAt = instants[index + 1] ?? object.retractedAt
    return daysLeft(object, known).map((days): DutyObject => ({ ...object, ...days, recordedAt, retractedAt }))
  })
}

type Days = { validFrom: Day; validTo: Day | null }

/** The days of `object` that no span covers, in order. */
function daysLeft(object: Days, spans: readonly Span[]): Days[] {
  const left: Days[] = []
  let from: Day | null = object.validFrom
  for (const span of spans.toSorted((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1))) {
    if (from === null) break
    if (span.validTo !== null && span.validTo < from) continue
    if (span.validFrom !== null && span.validFrom > from)
      left.push({ validFrom: from, validTo: addDays(span.validFrom, -1) })
    from = span.validTo === null ? null : addDays(span.validTo, 1)
  }
  if (from !== null) left.push({ validFrom: from, validTo: null })
  const last = object.validTo
  if (last === null) return left
  return left
    .filter(({ validFrom }) => validFrom <= last)
    .map(({ validFrom, validTo }) => ({ validFrom, validTo: validTo === null || validTo > last ? last : validTo }))
}
