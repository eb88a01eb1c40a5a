import type { HomeClause, PastDay } from './home-api.ts'

const nothing = {
  total: 0,
  met: 0,
  partly: 0,
  unmet: 0,
  unknown: 0,
  exempted: 0,
  notApplicable: 0,
  noRule: 0,
  unknownBy: {},
} satisfies HomeClause['counts']

/** The clauses with the marks of a past day (states.md R15); what is known of today only (next act, proof) is left out. */
export const clausesOn = (clauses: readonly HomeClause[], past: PastDay): HomeClause[] => {
  const then = new Map(past.clauses.map((clause) => [clause.clauseId, clause]))
  return clauses.map((clause) => ({
    ...clause,
    mark: then.get(clause.id)?.mark ?? null,
    counts: then.get(clause.id)?.counts ?? nothing,
    retroactive: then.get(clause.id)?.retroactive ?? false,
    recommended: nothing,
    assurance: null,
    dataDate: null,
    validUntil: null,
    next: null,
  }))
}
