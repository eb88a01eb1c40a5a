import type { Day } from '../../core/dates/days.ts'
import type { ProgrammeLeftReason, ProgrammeSource } from '../../core/db/db.gen.ts'
import type { Every } from '../duties/signals.types.ts'
import type { EvidenceKind, MeasureObject } from '../measures/measures.schema.ts'

export type Step = { title: string; href: string }

/** What is known of a duty on the day on which the programme is proposed. */
export type PlanDuty = {
  id: string
  title: string
  /** Clause of the guideline that its measure answers, such as 9.1(2); null for the body's own and for what rests on other laws. */
  guideline: string | null
  objectKind: MeasureObject
  /** The body's own policy says it: what it speaks of is taken to be there until somebody decides otherwise. */
  inPolicy: boolean
  /** Only some bodies have it (cloud, wireless LAN …): an empty register may be the truth. */
  optional: boolean
  strength: 'must' | 'should'
  subjectRole: string
  /** Post of the duty's own choice, else the one designated to its role. */
  ownerPostId: string | null
  every: Every | null
  trigger: string | null
  appliesFrom: Day | null
  /** Rows of the register of its kind, and how many units and member bodies they stand in. */
  objects: number
  units: number
  /** Date of the newest data that speaks for it. */
  lastDone: Day | null
  notApplicableUntil: Day | null
  /** Every object of it stands under a 例外措置 when the year begins. */
  exempted: boolean
  /** An active rule starts an activity whenever its event comes. */
  hasEventRule: boolean
  /** Evidence that its measure asks for, the first kind leading. */
  evidence: readonly { kind: EvidenceKind; name: string }[]
}

/** A line of the programme of the year before, with what became of it. */
export type LastLine = {
  seriesId: string
  dutyId: string | null
  title: string
  opens: Day
  due: Day
  ownerPostId: string | null
  perUnit: boolean
  steps: readonly Step[]
  recordAsked: string
  minutes: number | null
  legalDay: boolean
  note: string
  /** Activities of it, those done after their day, and those that never were. */
  total: number
  late: number
  undone: number
  /** What people wrote down when they did it. */
  learned: readonly string[]
}

export type PlanYear = {
  fiscalYear: number
  quietMonths: readonly number[]
  /** The day of the proposal: nothing is planned for days that are gone. */
  today: Day
}

export type ProposedLine = {
  /** Of last year's line; null where the work is new. */
  seriesId: string | null
  dutyId: string | null
  title: string
  opens: Day
  due: Day
  ownerPostId: string | null
  perUnit: boolean
  steps: readonly Step[]
  recordAsked: string
  minutes: number | null
  source: ProgrammeSource
  legalDay: boolean
  note: string
}

export type ProposedLeft = { dutyId: string; reason: ProgrammeLeftReason; decidedBy: string; note: string }
export type Proposal = { lines: ProposedLine[]; left: ProposedLeft[] }
