import { sql } from 'kysely'
import type { z } from 'zod'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { catalogue } from '../measures/catalogue.ts'
import { clausePath } from './clause-path.rules.ts'
import { dutyErrors } from './duty.errors.ts'
import { loadSilent } from './heads.queries.ts'
import { matchInTurns } from './match/match-in-turns.ts'
import type { matchingContract } from './matching.contract.ts'

type Matching = z.input<NonNullable<(typeof matchingContract.get)['~orpc']['outputSchema']>>
type ClauseRow = {
  id: string
  label: string
  heading: string
  text: string
  depth: number
  type: string
  parentId: string | null
}

/** Proposals of the matcher beside what the user has decided; a measure that was added by hand is listed with the proposals. */
export async function loadMatching(tx: Tx, revisionId: string): Promise<Matching> {
  const revision = await tx
    .selectFrom('revision as r')
    .innerJoin('document as d', (join) =>
      join.onRef('d.organisationId', '=', 'r.organisationId').onRef('d.id', '=', 'r.documentId'),
    )
    .select(['r.id', 'r.title', 'r.state', 'd.tier'])
    .where('r.id', '=', revisionId)
    .executeTakeFirst()
  if (!revision) throw fail('notFound')
  if (revision.state !== 'confirmed') throw dutyErrors('notConfirmed')
  const clauses: ClauseRow[] = await tx
    .selectFrom('clause')
    .select(['id', 'label', 'heading', 'text', 'depth', 'type', 'parentId'])
    .where('revisionId', '=', revisionId)
    .orderBy('position')
    .execute()
  const { rows: decisions } = await sql<{ clauseId: string; measureId: string; accepted: boolean }>`
    select m.clause_id, m.measure_id, m.accepted from match_decision m join clause c on c.organisation_id = m.organisation_id and c.id = m.clause_id
    where c.revision_id = ${revisionId}`.execute(tx)
  const { rows: measures, outline, byId } = await catalogue()
  const proposals = await matchInTurns(revisionId, clauses, { rows: measures, outline })
  const decided = new Map<string, Map<string, boolean>>()
  for (const row of decisions)
    decided.set(
      row.clauseId,
      (decided.get(row.clauseId) ?? new Map<string, boolean>()).set(row.measureId, row.accepted),
    )
  const paths = pathsOf(clauses)
  return {
    revision: { id: revision.id, title: revision.title, tier: revision.tier },
    clauses: clauses.map((clause) => {
      const own = decided.get(clause.id)
      const listed = proposals.get(clause.id) ?? []
      const byHand = [...(own?.keys() ?? [])]
        .filter((id) => byId.has(id) && !listed.some((row) => row.id === id))
        .map((id) => ({ id, score: 0, why: '利用者が選択' }))
      return {
        id: clause.id,
        path: paths.get(clause.id) ?? clause.label,
        label: clause.label,
        heading: clause.heading,
        text: clause.text,
        depth: clause.depth,
        proposals: [...listed, ...byHand].map((row) => {
          const answer = own?.get(row.id)
          return {
            measureId: row.id,
            title: byId.get(row.id)?.title.ja ?? row.id,
            score: row.score,
            why: row.why,
            decided: answer === undefined ? null : answer ? ('accepted' as const) : ('rejected' as const),
          }
        }),
      }
    }),
    silent: (await loadSilent(tx)).map(({ measureId, title, heads, strength }) => ({
      measureId,
      title,
      heads,
      strength,
    })),
    decided: decisions.length > 0,
  }
}

function pathsOf(clauses: readonly ClauseRow[]): Map<string, string> {
  const own = new Map(clauses.map((clause) => [clause.id, clause]))
  const stepsOf = (clause: ClauseRow): ClauseRow[] => {
    const parent = clause.parentId === null ? undefined : own.get(clause.parentId)
    return parent ? [...stepsOf(parent), clause] : [clause]
  }
  return new Map(clauses.map((clause) => [clause.id, clausePath(stepsOf(clause))]))
}
