import { addMonths, fiscalYearOf, type Day } from '../../core/dates/days.ts'
import { earlier, isLate, watch, type Moment, type Watch } from './as-of.rules.ts'
import type { SignalIndex } from './signal-index.rules.ts'
import type { AnswerSignal, Assurance, Check, Every, ProgrammeItem } from './signals.types.ts'

const monthsOf: Readonly<Record<Every, number | null>> = {
  once: null,
  continuous: null,
  month: 1,
  quarter: 3,
  halfYear: 6,
  year: 12,
  twoYears: 24,
  threeYears: 36,
}

/**
 * First due day of the approved programme for an item that data of this date does not already answer; null where none.
 * An item that opens only after `limit` (data date + frequency) belongs to a later turn and revives nothing.
 */
function nextDueAfter(dataDate: Day, limit: Day | null, programme: readonly ProgrammeItem[]): Day | null {
  let due: Day | null = null
  for (const item of programme) {
    if (item.opens > dataDate && (limit === null || item.opens <= limit)) due = earlier(due, item.due)
  }
  return due
}

/** What limits a positive besides the evidence's own period. */
export interface FreshnessTerms {
  readonly every: Every | null
  readonly maxAgeMonths: number | null
  readonly programme: readonly ProgrammeItem[]
}

/** Last day (inclusive) on which a positive of this data holds, null without an end; counted from the data (R8). */
export function validUntil(data: { validFrom: Day; validTo: Day | null }, terms: FreshnessTerms): Day | null {
  let end = data.validTo
  if (terms.maxAgeMonths !== null) end = earlier(end, addMonths(data.validFrom, terms.maxAgeMonths))
  const months = terms.every === null ? null : monthsOf[terms.every]
  const regular = months === null ? null : addMonths(data.validFrom, months)
  return earlier(end, nextDueAfter(data.validFrom, regular, terms.programme) ?? regular)
}

/** Assurance of an answer on a day (R7), and whether that rests on a row recorded later than the day. */
export interface Weight {
  readonly assurance: Assurance
  readonly late: boolean
}

/** Days after asOf on which the assurance rises (confirmation, reconciliation, follow-up) are watched. */
export function weigh(signal: AnswerSignal, index: SignalIndex, moment: Moment, change: Watch): Weight {
  const late = isLate(signal, moment)
  switch (signal.kind) {
    case 'check':
      return { assurance: checkAssurance(signal, moment.asOf, change), late }
    case 'securityAudit': {
      if (!signal.independent) return { assurance: 'D', late }
      watch(change, signal.followedUpOn, moment.asOf)
      const followedUp = signal.followedUpOn !== null && signal.followedUpOn <= moment.asOf
      return { assurance: followedUp ? 'A' : 'C', late }
    }
    case 'activity':
    case 'evidence':
    case 'selfInspection': {
      if (signal.kind === 'activity' && !signal.hasRecord) return { assurance: 'D', late }
      return confirmed(signal, index, moment, change, late)
    }
  }
}

function checkAssurance(check: Check, asOf: Day, change: Watch): Assurance {
  // 台帳照合 compares what people typed; only measurement and comparison with a configuration reach B.
  if (check.method === 'register' || check.typedByHolder || check.reconciledOn === null) return 'C'
  const year = fiscalYearOf(check.validFrom)
  const from = check.periodFrom ?? `${year}-04-01`
  const to = check.periodTo ?? `${year + 1}-03-31`
  if (check.reconciledOn < from || check.reconciledOn > to) return 'C'
  watch(change, check.reconciledOn, asOf)
  return check.reconciledOn <= asOf ? 'B' : 'C'
}

function confirmed(
  signal: { id: string; by: string },
  index: SignalIndex,
  moment: Moment,
  change: Watch,
  late: boolean,
): Weight {
  let done = false
  let inTime = false
  for (const row of index.confirmations.get(signal.id) ?? []) {
    // Nobody confirms what they gave themselves, whatever was stored and whoever approved that.
    if (row.by === signal.by || row.dualRole !== null) continue
    if (row.validFrom > moment.asOf) watch(change, row.validFrom, moment.asOf)
    else {
      done = true
      if (!isLate(row, moment)) inTime = true
    }
  }
  if (!done) return { assurance: 'D', late }
  return { assurance: 'C', late: late || !inTime }
}
