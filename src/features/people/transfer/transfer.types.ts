import type { Day } from '../../../core/dates/days.ts'
import type { PersonKind } from '../../../core/db/db.gen.ts'
import type { ProblemCode } from './problems.labels.ts'
import type { RosterColumn } from './roster-columns.ts'
import type { Outcome } from './transfer.schema.ts'

/** 退職, 転出, 転入, 昇任, 異動, 兼務. */
export type TransferKind = 'retire' | 'leave' | 'join' | 'promote' | 'move' | 'concurrent'

export type TransferColumn = 'number' | 'name' | 'kana' | 'personKind' | 'kind' | 'oldPost' | 'newPost' | 'unit' | 'day'
export type Place = { sheet: string; row: number }
export type TransferRow = Place & { values: Record<TransferColumn, string> }

export type KnownPerson = {
  id: string
  name: string
  kana: string
  staffNumber: string | null
  unitId: string | null
  kind: PersonKind
  covered: boolean
  email: string | null
  validFrom: Day | null
  validTo: Day | null
  /** Outside the actor's reach: only that the number is given is told. */
  hidden: boolean
}
export type KnownPost = { id: string; title: string; unitId: string | null; validTo: Day | null }
export type KnownAssignment = { id: string; personId: string; postId: string; validFrom: Day; validTo: Day | null }
export type KnownMove = { personId: string; unitId: string | null; on: Day }
export type KnownUndecided = { id: string; postId: string; on: Day; filled: boolean }

/** What a body knows of its people when a file is looked at; what lies outside the actor's reach is not in it. */
export type Roster = {
  people: KnownPerson[]
  posts: KnownPost[]
  /** Units and member bodies; `path` names them with those above. */
  units: { id: string; name: string; path: string }[]
  assignments: KnownAssignment[]
  moves: KnownMove[]
  undecided: KnownUndecided[]
  /** Whether somebody who acts for some units only does it: then everybody needs a unit. */
  unitNeeded: boolean
}

export type Problem = Place & {
  column: TransferColumn | RosterColumn
  value: string
  code: ProblemCode
  detail: string
}

/** What one row of the file comes to. New people and assignments have the row's key as id until they are written. */
export type Planned = Place & {
  outcome: Outcome
  day: Day
  personId: string | null
  name: string
  number: string | null
  newPerson: { kana: string; kind: PersonKind; unitId: string | null } | null
  /** Last day on the roster, for those who leave. */
  lastDay: Day | null
  ends: { assignmentId: string; postId: string; lastDay: Day }[]
  starts: { postId: string; assignmentId: string } | null
  /** Where the person stands from the day on; null: stays. */
  moveTo: { unitId: string | null } | null
  undecided: { postId: string } | null
  fills: string | null
  /** The unit whose page of the preview it stands on. */
  unitId: string | null
}

export type Plan = {
  planned: Planned[]
  problems: Problem[]
  /** Assignments as they will be. */
  assignments: KnownAssignment[]
}
