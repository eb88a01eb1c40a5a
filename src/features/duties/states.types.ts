import type { Day } from '../../core/dates/days.ts'
import type { Assurance, Recorded, Strength, Tier, Valid } from './signals.types.ts'

/** 適合, 一部不適合, 不適合, 未確認, 例外措置, 対象外. */
export type State = 'met' | 'partly' | 'unmet' | 'unknown' | 'exempted' | 'notApplicable'
export type Verdict = 'positive' | 'negative' | 'none' | 'exempted' | 'notApplicable'

/** Why nothing is known (R9): 期限前, 期限切れ, 未着手, 対象0件, 証跡不足, 申告のみ, 運用の証跡なし. */
export type UnknownReason =
  | 'notYetDue'
  | 'expired'
  | 'notStarted'
  | 'noObjects'
  | 'insufficient'
  | 'declarationOnly'
  | 'noOperation'
/** Besides: 規程なし, 監査指摘, インシデント, 不適合の結果, 経過措置, 対象外の決定, 例外措置. */
export type Reason =
  | UnknownReason
  | 'noRule'
  | 'auditFinding'
  | 'incidentFinding'
  | 'negativeResult'
  | 'transition'
  | 'decided'
  | 'exemption'

/** Who is to act next, as a hint that the caller resolves to a post or a person. */
export type ActorRole =
  | 'owner'
  | 'confirmer'
  | 'securityOffice'
  | 'chiefSecurityOfficer'
  | 'ciso'
  | 'auditor'
  | 'cisoOffice'
export interface NextAct {
  readonly act: 'attach' | 'confirm' | 'linkRule' | 'registerObjects' | 'renew' | 'correct' | 'decide'
  readonly role: ActorRole
  /** Last day for it, inclusive; null where none is set. */
  readonly due: Day | null
}

/** The smallest unit (R1). */
export interface ObjectVerdict {
  readonly dutyId: string
  readonly objectId: string
  readonly bodyId: string
  readonly verdict: Verdict
  readonly reason: Reason | null
  readonly assurance: Assurance | null
  /** Date of the decisive data. */
  readonly dataDate: Day | null
  /** Last day (inclusive) of a positive or an exemption; null without an end or where there is none. */
  readonly validUntil: Day | null
  /** Day of the programme by which something is to be done. */
  readonly due: Day | null
  /** First day after asOf on which time alone may change this verdict: until then it may be cached. */
  readonly nextChange: Day | null
  readonly signalIds: readonly string[]
  /** N of the check that decided. */
  readonly population: number | null
  /** 遡及登録: rests on a row that was recorded after the day shown. */
  readonly retroactive: boolean
  /** A 対象外 decision ran out or its fact changed, and nothing newer is known. */
  readonly lapsed: boolean
  readonly next: NextAct | null
}

export interface Counts {
  /** Without what is not applicable. */
  readonly total: number
  readonly met: number
  readonly partly: number
  readonly unmet: number
  readonly unknown: number
  readonly exempted: number
  readonly notApplicable: number
  /** Of `partly`, those that only lack a rule. */
  readonly noRule: number
  readonly unknownBy: Readonly<Partial<Record<UnknownReason, number>>>
}

/** What a mark shows, of a duty or a clause. */
export interface Mark {
  readonly state: State
  readonly reason: Reason | null
  readonly counts: Counts
  readonly due: Day | null
}

/** State of a duty for one body. `counts` are of objects. */
export interface DutyState extends Mark {
  readonly dutyId: string
  readonly bodyId: string
  readonly strength: Strength
  readonly critical: boolean
  readonly heads: readonly number[]
  readonly rules: readonly { readonly clauseId: string; readonly tier: Tier }[]
  /** The weakest among the positive objects. */
  readonly assurance: Assurance | null
  /** The oldest among the decisive data. */
  readonly dataDate: Day | null
  readonly validUntil: Day | null
  readonly nextChange: Day | null
  readonly population: number | null
  readonly retroactive: boolean
  readonly lapsed: boolean
  readonly next: NextAct | null
}

/** A clause of the revision in force. */
export interface ClauseRow extends Recorded, Valid {
  readonly clauseId: string
  readonly parentId: string | null
}
export interface AnchorRow extends Recorded, Valid {
  readonly dutyId: string
  readonly clauseId: string
}

/** State of a clause for one body. `counts` and `recommended` are of duties; recommendations never enter the state (R5). */
export interface ClauseState {
  readonly clauseId: string
  readonly bodyId: string
  /** null where only counts are shown: no mandatory duty of its own. */
  readonly mark: Mark | null
  readonly counts: Counts
  readonly recommended: Counts
  readonly assurance: Assurance | null
  readonly dataDate: Day | null
  readonly validUntil: Day | null
  readonly nextChange: Day | null
  readonly retroactive: boolean
  readonly next: NextAct | null
}

/** 第1号 to 第8号 show counts only. */
export interface HeadCounts {
  readonly head: number
  readonly bodyId: string
  readonly counts: Counts
  readonly recommended: Counts
}

/** The day shown and what was known: the only time that the rules know. */
export interface At {
  readonly asOf: Day
  readonly knownAt: string
}
