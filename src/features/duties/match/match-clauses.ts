import { chooseRows } from './choose-rows.ts'
import { clauseWords } from './clause-words.ts'
import { explainRow } from './explain-row.ts'
import type { ClauseMatch, HeadCover, MatchableClause, MatchCatalogue, MatchResult } from './match.types.ts'
import { type MeasureIndex, measureIndex } from './measure-index.ts'
import { scoreClause } from './score-clause.ts'

const HEADS = [1, 2, 3, 4, 5, 6, 7, 8]

export const lineageOf = (byId: ReadonlyMap<string, MatchableClause>, clause: MatchableClause): MatchableClause[] => {
  const above: MatchableClause[] = []
  const seen = new Set([clause.id])
  for (let id = clause.parentId; id !== null && !seen.has(id);) {
    seen.add(id)
    const parent = byId.get(id)
    if (!parent) break
    above.unshift(parent)
    id = parent.parentId
  }
  return above
}

export const matchClause = (
  index: MeasureIndex,
  clause: MatchableClause,
  above: readonly MatchableClause[],
): ClauseMatch => {
  const words = clauseWords(clause, above)
  const rows = words
    ? chooseRows(scoreClause(index, words), words).map((one) => ({
        id: one.entry.row.id,
        score: Math.round(one.score * 1000) / 1000,
        why: explainRow(words, one),
      }))
    : []
  return { nodeId: clause.id, label: clause.label, heading: clause.heading, rows }
}

/**
 * Proposes the measures each clause answers to (at most five, best first), and lists what neither side answers. Pure and deterministic; a
 * clause is judged by itself and the clauses above it, so taking another clause away changes nothing for it. Proposals are for a person to
 * confirm: nothing is linked by this.
 */
export const matchClauses = (clauses: readonly MatchableClause[], catalogue: MatchCatalogue): MatchResult => {
  const index = measureIndex(catalogue)
  const byId = new Map(clauses.map((clause) => [clause.id, clause]))
  const matched = clauses.map((clause) => matchClause(index, clause, lineageOf(byId, clause)))
  const anchored = new Set(matched.flatMap((clause) => clause.rows.map((row) => row.id)))
  return {
    clauses: matched,
    unmatched: matched.filter((clause) => clause.rows.length === 0).map((clause) => clause.nodeId),
    silent: catalogue.rows.filter((row) => !anchored.has(row.id)).map((row) => row.id),
    heads: HEADS.map((head): HeadCover => {
      const rows = catalogue.rows.filter((row) => row.heads.some((entry) => entry.head === head))
      return { head, rows: rows.length, covered: rows.filter((row) => anchored.has(row.id)).length }
    }),
  }
}
