import { isKnown, type Moment } from './as-of.rules.ts'
import type {
  Closing,
  Confirmation,
  Correction,
  FactVersion,
  FalsePositive,
  NotApplicable,
  ObjectSignal,
  ProgrammeItem,
  RuleInForce,
  Signal,
} from './signals.types.ts'

/** All known rows by what they are asked for, built in one pass. */
export interface SignalIndex {
  readonly duties: Map<string, DutySignals>
  readonly confirmations: Map<string, Confirmation[]>
  readonly corrections: Map<string, Correction[]>
  readonly closings: Map<string, Closing[]>
  readonly falsePositives: Map<string, FalsePositive[]>
  readonly facts: Map<string, FactVersion[]>
}
export interface DutySignals {
  readonly objects: Map<string, ObjectSignal[]>
  /** 対象外 of the whole duty. */
  readonly notApplicable: NotApplicable[]
  readonly rules: RuleInForce[]
  /** For every object of the duty, and for single ones. */
  readonly programme: ProgrammeItem[]
  readonly objectProgramme: Map<string, ProgrammeItem[]>
}

function append<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

export function emptyDutySignals(): DutySignals {
  return { objects: new Map(), notApplicable: [], rules: [], programme: [], objectProgramme: new Map() }
}

/** Rows that were not known at the moment are left out here, and nowhere else. */
export function indexSignals(
  signals: readonly Signal[],
  programme: readonly ProgrammeItem[],
  facts: readonly FactVersion[],
  moment: Moment,
): SignalIndex {
  const index: SignalIndex = {
    duties: new Map(),
    confirmations: new Map(),
    corrections: new Map(),
    closings: new Map(),
    falsePositives: new Map(),
    facts: new Map(),
  }
  const ofDuty = (dutyId: string): DutySignals => {
    let entry = index.duties.get(dutyId)
    if (entry === undefined) index.duties.set(dutyId, (entry = emptyDutySignals()))
    return entry
  }
  for (const signal of signals) {
    if (!isKnown(signal, moment)) continue
    switch (signal.kind) {
      case 'confirmation':
        append(index.confirmations, signal.signalId, signal)
        break
      case 'correction':
        append(index.corrections, signal.findingId, signal)
        break
      case 'closing':
        append(index.closings, signal.findingId, signal)
        break
      case 'falsePositive':
        append(index.falsePositives, signal.signalId, signal)
        break
      case 'ruleInForce':
        ofDuty(signal.dutyId).rules.push(signal)
        break
      case 'notApplicable':
        if (signal.objectId === null) ofDuty(signal.dutyId).notApplicable.push(signal)
        else append(ofDuty(signal.dutyId).objects, signal.objectId, signal)
        break
      default:
        append(ofDuty(signal.dutyId).objects, signal.objectId, signal)
    }
  }
  for (const item of programme) {
    if (!isKnown(item, moment)) continue
    const entry = ofDuty(item.dutyId)
    if (item.objectId === null) entry.programme.push(item)
    else append(entry.objectProgramme, item.objectId, item)
  }
  for (const fact of facts) if (isKnown(fact, moment)) append(index.facts, fact.fact, fact)
  return index
}
