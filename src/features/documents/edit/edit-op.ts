import type { FurnitureKind, ParsedDocument } from '../documents.types.ts'

/** One correction of a reading. Ids are those of the reading it is applied to; offsets are UTF-16 units of the source text. */
export type EditOp =
  | { kind: 'promote'; id: string }
  | { kind: 'demote'; id: string }
  | { kind: 'join'; id: string }
  | { kind: 'split'; id: string; offset: number }
  | { kind: 'retitle'; id: string; heading: string }
  | { kind: 'relabel'; id: string; label: string }
  /** `whole`: with everything that stands under it, for a contents page read as clauses. */
  | { kind: 'toFurniture'; id: string; as: FurnitureKind; whole: boolean }
  /** `start`: where the piece of furniture begins. */
  | { kind: 'toClause'; start: number }
  | { kind: 'move'; id: string; parentId: string | null; index: number }

export type EditProblem =
  | 'notFound'
  | 'noParent'
  | 'noPrevious'
  | 'outsideText'
  | 'notPrinted'
  | 'captionFirst'
  | 'order'
  | 'wouldLose'

/** `focus`: the clause to go on with, by its new id. */
export type EditResult =
  | { ok: true; parsed: ParsedDocument; focus: string | null }
  | { ok: false; problem: EditProblem }

/** Thrown inside an operation, turned into a result by `applyEdit`. */
export class EditRefused extends Error {
  readonly problem: EditProblem
  constructor(problem: EditProblem) {
    super(problem)
    this.problem = problem
  }
}
