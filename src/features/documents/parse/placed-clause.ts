import type { Clause } from '../documents.types.ts'
import type { Chunk, Draft } from './draft.ts'

/** Words of a clause in place: what definitions and references are read from. */
export type PlacedClause = {
  clause: Clause
  draft: Draft
  heading: Chunk[]
  text: Chunk[]
  parent: PlacedClause | null
}
