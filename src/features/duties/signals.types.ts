import type { Day, Instant } from '../../core/dates/days.ts'

// Inputs of the fold. Each interface is shaped as a row of a table. Rows are append-only: a correction is a new row and a
// `retractedAt` on the old one, so that what was known at any instant can be read back (R15).

/** A independent audit, followed up · B measured · C confirmed by another, or over a register · D own declaration (R7). */
export type Assurance = 'A' | 'B' | 'C' | 'D'

/** Who set the duty or one of its terms. The first two bind by law and admit no exemption (R13). */
export type Provenance = '法令' | '省令' | '総務省ガイドライン' | '組織の決定' | '既定値'

/** In which document a rule is looked for (整備, R2). */
export type Tier = 'basicPolicy' | 'standard' | 'procedure' | 'plan'

export type Every = 'once' | 'continuous' | 'month' | 'quarter' | 'halfYear' | 'year' | 'twoYears' | 'threeYears'
export type Strength = 'must' | 'should'

/** When the row became known and, where it was withdrawn as a mistake, when that became known. */
export interface Recorded {
  readonly recordedAt: Instant
  readonly retractedAt: Instant | null
}

/** Days on which the row holds; both inclusive, null without an end. */
export interface Valid {
  readonly validFrom: Day
  readonly validTo: Day | null
}

/** What counts as proof for one question of a duty. A required question must be answered for the object to be positive. */
export interface QuestionTerms {
  readonly question: string
  readonly required: boolean
  readonly least: Assurance
  readonly maxAgeMonths: number | null
}

/** One version of a duty with the terms of its measure then. A later version never reaches back before its recording (R15). */
export interface DutyVersion extends Recorded, Valid {
  readonly dutyId: string
  readonly strength: Strength
  readonly critical: boolean
  readonly provenance: Provenance
  readonly tier: Tier
  readonly every: Every | null
  /** Terms of questions that `questions` does not name. */
  readonly least: Assurance
  readonly maxAgeMonths: number | null
  readonly questions: readonly QuestionTerms[]
  /** 号 of 施行規則16条の3. */
  readonly heads: readonly number[]
  /** Bound bodies; each has a state of its own (R4). At least one. */
  readonly bodyIds: readonly string[]
}

/** Duty × object: who or what the duty is about (R1). `appliesFrom` is null where it applies at once (R16). */
export interface DutyObject extends Recorded, Valid {
  readonly dutyId: string
  readonly objectId: string
  readonly bodyId: string
  readonly appliesFrom: Day | null
}

/**
 * Item of an approved programme: to be done between `opens` and `due`; `objectId` null for every object of the duty.
 * `validFrom` is the day of the approval; an amended item is withdrawn and entered anew.
 */
export interface ProgrammeItem extends Recorded {
  readonly validFrom: Day
  readonly dutyId: string
  readonly objectId: string | null
  readonly opens: Day
  readonly due: Day
}

/** A fact of the organisation on which 対象外 decisions rest, e.g. `wireless` = `none`. */
export interface FactVersion extends Recorded, Valid {
  readonly fact: string
  readonly value: string
}

interface SignalBase extends Recorded, Valid {
  /** The same id may appear with several duties: one signal, counted once (R5). */
  readonly id: string
  readonly dutyId: string
  /** Version of the rule or measure under which the signal arose. */
  readonly ruleVersion: string
}
interface OnObject extends SignalBase {
  readonly objectId: string
}
/** `validFrom` is the date of the data (not of the run), `validTo` the end of the period that the evidence covers. */
interface Answer extends OnObject {
  readonly question: string
  readonly verdict: 'positive' | 'negative'
}

/** 台帳照合 (register), 設定照合 (configuration) or 実測 (measurement) over a population of N objects. */
export interface Check extends Answer {
  readonly kind: 'check'
  readonly method: 'register' | 'configuration' | 'measurement'
  readonly population: number
  /** When N was compared with a second list, null where it was not. */
  readonly reconciledOn: Day | null
  /** First and last day in which a reconciliation counts; null for the fiscal year of the data. */
  readonly periodFrom: Day | null
  readonly periodTo: Day | null
  /** True where the data was typed by the one who has the duty. */
  readonly typedByHolder: boolean
}
/** 実施事項 done (or found not done); without a record it stays a declaration even where confirmed. */
export interface Activity extends Answer {
  readonly kind: 'activity'
  readonly by: string
  readonly hasRecord: boolean
}
/** Evidence attached: a declaration until another person confirms it. */
export interface Evidence extends Answer {
  readonly kind: 'evidence'
  readonly by: string
  readonly fileId: string | null
}
export interface SelfInspection extends Answer {
  readonly kind: 'selfInspection'
  readonly by: string
}
/** An audit's result on an object; assurance A once it was followed up. What it found wanting is a finding. */
export interface SecurityAudit extends Answer {
  readonly kind: 'securityAudit'
  readonly by: string
  readonly independent: boolean
  readonly followedUpOn: Day | null
}
/** Open from `validFrom` until closed under R11; `ownerId` must correct it. */
interface AuditFinding extends OnObject {
  readonly kind: 'securityAuditFinding'
  readonly ownerId: string
}
interface IncidentFinding extends OnObject {
  readonly kind: 'incidentFinding'
  readonly ownerId: string
}
export type Finding = AuditFinding | IncidentFinding
/** Corrective action reported done: it closes nothing (R11). */
export interface Correction extends SignalBase {
  readonly kind: 'correction'
  readonly findingId: string
  readonly by: string
}
export interface Closing extends SignalBase {
  readonly kind: 'closing'
  readonly findingId: string
  readonly by: string
  readonly role: 'auditor' | 'cisoOffice' | 'owner' | 'other'
}
/** Another person confirms the signal with id `signalId`, on all objects that it names. */
export interface Confirmation extends SignalBase {
  readonly kind: 'confirmation'
  readonly signalId: string
  readonly by: string
  /** Approval of a 兼務 under which it was given: then it is no other person's and lifts nothing (R7). */
  readonly dualRole: string | null
}
/** One row per named object; `validFrom` to `validTo` is the approved period. */
export interface Exemption extends OnObject {
  readonly kind: 'exemption'
  readonly decidedByRole: string
  readonly compensatingMeasure: string
  readonly compensatingEvidenceId: string | null
}
/** 誤検知: one negative row is set aside by two persons until `validTo`. */
export interface FalsePositive extends OnObject {
  readonly kind: 'falsePositive'
  readonly signalId: string
  readonly by: string
  readonly secondBy: string
}
/** 対象外, for one object or (objectId null) the whole duty; holds a year at most, and only while the fact has that value. */
export interface NotApplicable extends SignalBase {
  readonly kind: 'notApplicable'
  readonly objectId: string | null
  readonly decidedByRole: string
  readonly reason: string
  readonly fact: string
  readonly factValue: string
}
/** 整備: a clause in force says it, in this tier; `bodyId` null where it binds all bodies. */
export interface RuleInForce extends SignalBase {
  readonly kind: 'ruleInForce'
  readonly clauseId: string
  readonly tier: Tier
  readonly bodyId: string | null
}

export type AnswerSignal = Check | Activity | Evidence | SelfInspection | SecurityAudit
/** Signals that are read per duty × object. */
export type ObjectSignal = AnswerSignal | Finding | Exemption | NotApplicable
export type Signal = ObjectSignal | Correction | Closing | Confirmation | FalsePositive | RuleInForce
