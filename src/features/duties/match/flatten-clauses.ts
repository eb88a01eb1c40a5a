import type { Clause } from '../../documents/documents.types.ts'
import type { MatchableClause } from './match.types.ts'

/** A clause tree as a list in document order, each clause before the clauses under it. */
export const flattenClauses = (
  nodes: readonly Clause[],
  parentId: string | null = null,
  depth = 0,
): MatchableClause[] =>
  nodes.flatMap(({ children, id, label, heading, text, type }) => [
    { id, label, heading, text, depth, parentId, type },
    ...flattenClauses(children, id, depth + 1),
  ])
