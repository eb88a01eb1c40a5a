import type { Day } from '../../core/dates/days.ts'
import type { Assurance, Measure } from '../measures/measures.schema.ts'

const weakest = (levels: readonly Assurance[]): Assurance => [...levels].sort().at(-1) ?? 'C'

/**
 * The terms of a duty as its measure states them. A measure lists kinds of evidence as alternatives: the weakest one asked for is enough,
 * and the longest age holds.
 */
export function termsOf(measure: Measure) {
  const ages = measure.evidence.map((evidence) => evidence.maxAgeMonths)
  return {
    text: measure.text,
    subjectRole: measure.subject,
    strength: measure.strength,
    critical: measure.critical,
    provenance: measure.provenance,
    tier: measure.tier,
    every: measure.frequency.every ?? null,
    trigger: measure.frequency.trigger ?? null,
    frequencyProvenance: measure.frequency.provenance,
    least: weakest(measure.evidence.map((evidence) => evidence.least)),
    maxAgeMonths: ages.includes(undefined) ? null : Math.max(...ages.map((age) => age ?? 0)),
    heads: measure.heads.map((entry) => entry.head),
    appliesFrom: appliesFromOf(measure),
  }
}

/**
 * First day on which the duty counts (R16). Only what rests on the ordinance alone waits for its day;
 * what the guideline or the policy itself asks for binds already, though it also falls under a 号.
 */
const appliesFromOf = (measure: Measure): Day | null =>
  measure.provenance === '省令' ? (measure.heads.map((entry) => entry.appliesFrom).sort()[0] ?? null) : null
