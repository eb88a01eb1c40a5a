import { addDays, type Day } from '../../core/dates/days.ts'
import { foldQuestion, weighAnswers, type DutyContext, type QuestionResult, type Weighed } from './answers.rules.ts'
import { earlier, isLate, later, latest, watch, type Watch } from './as-of.rules.ts'
import type { AnswerSignal, ProgrammeItem } from './signals.types.ts'
import type { Reason, Verdict } from './states.types.ts'
import { blank, type Draft } from './verdict-draft.ts'

/**
 * Verdict from the answers of one object (last step of R10, R7, R9). Answers up to `muted` prove nothing any more; `lapsed` is
 * the last day of a 対象外 that ran out.
 */
export function fromAnswers(
  answers: readonly AnswerSignal[],
  programme: readonly ProgrammeItem[],
  muted: Day | null,
  lapsed: Day | null,
  ctx: DutyContext,
  change: Watch,
): Draft {
  const weighed = weighAnswers(answers, programme, ctx, change)
  const results: QuestionResult[] = []
  for (let start = 0; start < weighed.length;) {
    const question = weighed[start]?.signal.question ?? ''
    let end = start + 1
    while (weighed[end]?.signal.question === question) end++
    results.push(foldQuestion(question, weighed.slice(start, end), muted, ctx, change))
    start = end
  }
  const due = dueOf(programme, ctx, change)
  // Back in the count since 対象外 ended, and nothing newer is known.
  const returned = lapsed !== null && !weighed.some((answer) => answer.signal.validFrom > (muted ?? lapsed))
  const none = { ...blank, verdict: 'none' as const, lapsed: returned }
  const negative = pick(results, 'negative')
  if (negative !== null) return fromResult('negative', 'negativeResult', negative, due, ctx)
  const positives = results.filter((result) => result.outcome === 'positive')
  const missing = ctx.required.filter((question) => !positives.some((result) => result.question === question))
  if (positives.length > 0 && missing.length === 0) {
    const counted = ctx.required.length === 0 ? positives : positives.filter((r) => ctx.required.includes(r.question))
    return fromPositives(counted, ctx.required.length > 0, due, ctx)
  }
  const open = ctx.required.length === 0 ? results : results.filter((r) => missing.includes(r.question))
  for (const reason of ['declarationOnly', 'insufficient', 'expired'] as const) {
    const found = pick(open, reason)
    if (found !== null) return { ...fromResult('none', reason, found, due, ctx), lapsed: returned }
  }
  if (positives.length > 0) return { ...none, reason: 'insufficient', due: due.next }
  if (muted !== null) return { ...none, reason: 'expired', due: due.next }
  const reason = due.missed ? 'expired' : due.next === null ? 'notStarted' : 'notYetDue'
  return { ...none, reason, due: due.next ?? due.last }
}

function pick(results: readonly QuestionResult[], outcome: QuestionResult['outcome']): Weighed | null {
  let found: Weighed | null = null
  for (const result of results) {
    if (result.outcome !== outcome || result.decisive === null) continue
    if (found === null || result.decisive.signal.validFrom > found.signal.validFrom) found = result.decisive
  }
  return found
}

function fromResult(verdict: Verdict, reason: Reason, found: Weighed, due: Due, ctx: DutyContext): Draft {
  return {
    ...blank,
    verdict,
    reason,
    assurance: found.assurance,
    dataDate: found.signal.validFrom,
    validUntil: reason === 'expired' ? found.until : null,
    due: due.next,
    signalIds: [found.signal.id],
    population: found.signal.kind === 'check' ? found.signal.population : null,
    retroactive: isLate(found.signal, ctx.moment) || found.late,
  }
}

/** With required questions the weakest and the first to end count, without any the best of the answers. */
function fromPositives(results: readonly QuestionResult[], all: boolean, due: Due, ctx: DutyContext): Draft {
  const found = results.flatMap((result) => (result.decisive === null ? [] : [result.decisive]))
  found.sort((a, b) =>
    a.assurance === b.assurance ? (a.signal.id < b.signal.id ? -1 : 1) : a.assurance < b.assurance ? -1 : 1,
  )
  const decisive = all ? found.at(-1) : found[0]
  if (decisive === undefined) return { ...blank, verdict: 'none', reason: 'insufficient' }
  const draft = fromResult('positive', 'negativeResult', decisive, due, ctx)
  const ends = found.map((answer) => answer.until)
  const validUntil = all ? ends.reduce(earlier, null) : latest(ends)
  const signalIds = all ? found.map((answer) => answer.signal.id) : draft.signalIds
  const oldest = found.map((answer) => answer.signal.validFrom).toSorted()[0] ?? null
  const retroactive = all ? found.some((answer) => answer.late) : draft.retroactive
  return { ...draft, reason: null, validUntil, signalIds, retroactive, dataDate: all ? oldest : draft.dataDate }
}

interface Due {
  readonly next: Day | null
  readonly last: Day | null
  readonly missed: boolean
}

function dueOf(programme: readonly ProgrammeItem[], { moment }: DutyContext, change: Watch): Due {
  let next: Day | null = null
  let last: Day | null = null
  for (const item of programme) {
    if (item.due < moment.asOf) last = later(last, item.due)
    else next = earlier(next, item.due)
  }
  if (next !== null) watch(change, addDays(next, 1), moment.asOf)
  return { next, last, missed: last !== null }
}
