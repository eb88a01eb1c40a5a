import { setImmediate } from 'node:timers/promises'
import { lineageOf, matchClause } from './match-clauses.ts'
import type { ClauseMatch, MatchableClause, MatchCatalogue } from './match.types.ts'
import { measureIndex } from './measure-index.ts'

/** How long others wait for their turn, and how many texts are remembered. */
const TURN_MS = 20
const REMEMBERED = 30

type Rows = ReadonlyMap<string, ClauseMatch['rows']>
const known = new Map<string, Promise<Rows>>()

async function match(clauses: readonly MatchableClause[], catalogue: MatchCatalogue): Promise<Rows> {
  const index = measureIndex(catalogue)
  const byId = new Map(clauses.map((clause) => [clause.id, clause]))
  const found = new Map<string, ClauseMatch['rows']>()
  let since = performance.now()
  for (const clause of clauses) {
    found.set(clause.id, matchClause(index, clause, lineageOf(byId, clause)).rows)
    if (performance.now() - since < TURN_MS) continue
    await setImmediate()
    since = performance.now()
  }
  return found
}

/**
 * Proposals for the clauses of one confirmed text, which never changes again: reckoned once, and in turns with other people's requests, since
 * a long text takes seconds. The caller has made sure that the reader may see the text.
 */
export function matchInTurns(
  revisionId: string,
  clauses: readonly MatchableClause[],
  catalogue: MatchCatalogue,
): Promise<Rows> {
  const held = known.get(revisionId)
  if (held) return held
  const [oldest] = known.keys()
  if (known.size >= REMEMBERED && oldest !== undefined) known.delete(oldest)
  const made = match(clauses, catalogue)
  known.set(revisionId, made)
  made.catch(() => known.delete(revisionId))
  return made
}
