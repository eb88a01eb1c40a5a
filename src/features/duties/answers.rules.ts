import { addDays, type Day } from '../../core/dates/days.ts'
import { watch, type Moment, type Watch } from './as-of.rules.ts'
import { validUntil, weigh } from './freshness.rules.ts'
import type { SignalIndex } from './signal-index.rules.ts'
import type { AnswerSignal, Assurance, DutyVersion, ProgrammeItem, QuestionTerms } from './signals.types.ts'

/** Everything the fold of one duty's objects looks up. */
export interface DutyContext {
  readonly moment: Moment
  readonly duty: DutyVersion
  readonly terms: ReadonlyMap<string, QuestionTerms>
  readonly required: readonly string[]
  readonly index: SignalIndex
}

/** A signal with what its assurance and its last day are on the day shown. */
export interface Weighed {
  readonly signal: AnswerSignal
  readonly assurance: Assurance
  readonly late: boolean
  readonly until: Day | null
}

type Outcome = 'negative' | 'positive' | 'declarationOnly' | 'insufficient' | 'expired' | 'nothing'
/** Answer to one question of a duty about one object. */
export interface QuestionResult {
  readonly question: string
  readonly outcome: Outcome
  readonly decisive: Weighed | null
}

/** Answers up to the day, each weighed; false positives in force are left out. Sorted by question. */
export function weighAnswers(
  answers: readonly AnswerSignal[],
  programme: readonly ProgrammeItem[],
  ctx: DutyContext,
  change: Watch,
): Weighed[] {
  const { moment, duty, terms, index } = ctx
  const result: Weighed[] = []
  for (const signal of answers) {
    if (signal.validFrom > moment.asOf) {
      watch(change, signal.validFrom, moment.asOf)
      continue
    }
    const weight = weigh(signal, index, moment, change)
    if (signal.verdict === 'negative') {
      if (setAside(signal, ctx, change)) continue
      // Only positives expire (R8).
      result.push({ signal, ...weight, until: null })
      continue
    }
    const maxAgeMonths = (terms.get(signal.question) ?? duty).maxAgeMonths
    result.push({ signal, ...weight, until: validUntil(signal, { every: duty.every, maxAgeMonths, programme }) })
  }
  return result.sort((a, b) =>
    a.signal.question < b.signal.question ? -1 : a.signal.question > b.signal.question ? 1 : 0,
  )
}

function setAside(signal: AnswerSignal, ctx: DutyContext, change: Watch): boolean {
  const { asOf } = ctx.moment
  let inForce = false
  for (const row of ctx.index.falsePositives.get(signal.id) ?? []) {
    // 誤検知 is for one row, by two persons, with an end (R12).
    if (row.objectId !== signal.objectId || row.by === row.secondBy || row.validTo === null) continue
    watch(change, row.validFrom, asOf)
    if (row.validTo >= asOf) watch(change, addDays(row.validTo, 1), asOf)
    if (row.validFrom <= asOf && row.validTo >= asOf) inForce = true
  }
  return inForce
}

/**
 * One question (R10). Each negative stands until a positive that is later and of the same or a higher assurance; judging
 * every negative by itself keeps a weak later negative from shielding against a strong one. Positives up to the latest
 * negative or up to `mutedUntil` (end of an exemption or of 対象外) prove nothing any more.
 */
export function foldQuestion(
  question: string,
  answers: readonly Weighed[],
  mutedUntil: Day | null,
  ctx: DutyContext,
  change: Watch,
): QuestionResult {
  const { asOf } = ctx.moment
  let latestNegative: Day | null = null
  let open: Weighed | null = null
  for (const answer of answers) {
    if (answer.signal.verdict === 'positive') continue
    const { validFrom } = answer.signal
    if (latestNegative === null || validFrom > latestNegative) latestNegative = validFrom
    if (answers.some((other) => replaces(other, answer))) continue
    if (open === null || isNewer(answer, open)) open = answer
  }
  if (open !== null) return { question, outcome: 'negative', decisive: open }
  let best: Weighed | null = null
  let lastExpired: Weighed | null = null
  for (const answer of answers) {
    const { verdict, validFrom } = answer.signal
    if (verdict === 'negative') continue
    const muted = mutedUntil !== null && validFrom <= mutedUntil
    const live = !muted && (latestNegative === null || validFrom > latestNegative) && !isOver(answer, asOf)
    if (live) {
      if (answer.until !== null) watch(change, addDays(answer.until, 1), asOf)
      if (best === null || isBetter(answer, best)) best = answer
    } else if (lastExpired === null || isNewer(answer, lastExpired)) lastExpired = answer
  }
  if (best !== null) return { question, outcome: outcomeOf(best, ctx), decisive: best }
  return { question, outcome: lastExpired === null ? 'nothing' : 'expired', decisive: lastExpired }
}

function replaces(positive: Weighed, negative: Weighed): boolean {
  return (
    positive.signal.verdict === 'positive' &&
    positive.signal.validFrom > negative.signal.validFrom &&
    positive.assurance <= negative.assurance
  )
}

function isOver(answer: Weighed, asOf: Day): boolean {
  return answer.until !== null && answer.until < asOf
}

function isNewer(a: Weighed, b: Weighed): boolean {
  if (a.signal.validFrom !== b.signal.validFrom) return a.signal.validFrom > b.signal.validFrom
  return a.signal.id < b.signal.id
}

function isBetter(a: Weighed, b: Weighed): boolean {
  if (a.assurance !== b.assurance) return a.assurance < b.assurance
  if (a.until !== b.until) return a.until === null || (b.until !== null && a.until > b.until)
  return isNewer(a, b)
}

/** R7: a mandatory duty is never met on D alone, whatever its measure asks for. */
function outcomeOf(answer: Weighed, { duty, terms }: DutyContext): Outcome {
  if (answer.assurance === 'D' && duty.strength === 'must') return 'declarationOnly'
  return answer.assurance <= (terms.get(answer.signal.question) ?? duty).least ? 'positive' : 'insufficient'
}
