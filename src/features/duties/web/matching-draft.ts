import type { client } from './duties-api.ts'

export type Matching = Awaited<ReturnType<typeof client.matching.get>>
export type MatchingClause = Matching['clauses'][number]
type Proposal = MatchingClause['proposals'][number]
type Pair = { clauseId: string; measureId: string }

/** What the person has chosen: measure ids per clause, what was added by hand, and which clauses were looked at. */
export type Draft = {
  chosen: Readonly<Record<string, readonly string[]>>
  added: Readonly<Record<string, readonly { measureId: string; title: string }[]>>
  seen: readonly string[]
}

// The matcher proposes only what it holds to be right, so a fresh matching starts with all of it chosen.
const startsChosen = (proposal: Proposal, anyDecided: boolean): boolean =>
  proposal.decided === 'accepted' || (proposal.decided === null && !anyDecided)

/** The draft with which a person starts: what was decided, and in a fresh matching every proposal. */
export const startDraft = ({ clauses, decided }: Matching): Draft => ({
  chosen: Object.fromEntries(
    clauses.map(({ id, proposals }) => [
      id,
      proposals.filter((proposal) => startsChosen(proposal, decided)).map(({ measureId }) => measureId),
    ]),
  ),
  added: {},
  seen: clauses
    .filter(({ proposals }) => proposals.every(({ decided: answer }) => answer !== null))
    .map(({ id }) => id),
})

export const toggle = (draft: Draft, clauseId: string, measureId: string): Draft => {
  const before = draft.chosen[clauseId] ?? []
  const after = before.includes(measureId) ? before.filter((id) => id !== measureId) : [...before, measureId]
  return { ...draft, chosen: { ...draft.chosen, [clauseId]: after } }
}

/** Adds a measure that was not proposed, chosen at once. */
export const addMeasure = (draft: Draft, clauseId: string, measure: { measureId: string; title: string }): Draft => {
  const chosen = draft.chosen[clauseId] ?? []
  if (chosen.includes(measure.measureId)) return draft
  return {
    ...draft,
    chosen: { ...draft.chosen, [clauseId]: [...chosen, measure.measureId] },
    added: { ...draft.added, [clauseId]: [...(draft.added[clauseId] ?? []), measure] },
  }
}

export const markSeen = (draft: Draft, clauseId: string): Draft =>
  draft.seen.includes(clauseId) ? draft : { ...draft, seen: [...draft.seen, clauseId] }

/** As the server takes it: every proposal is either accepted or rejected. */
export const decisionsOf = ({ clauses }: Matching, { chosen }: Draft): { accepted: Pair[]; rejected: Pair[] } => ({
  accepted: clauses.flatMap(({ id }) => (chosen[id] ?? []).map((measureId) => ({ clauseId: id, measureId }))),
  rejected: clauses.flatMap(({ id, proposals }) =>
    proposals
      .filter(({ measureId }) => !(chosen[id] ?? []).includes(measureId))
      .map(({ measureId }) => ({ clauseId: id, measureId })),
  ),
})

type MatchingSummary = { measureIds: ReadonlySet<string>; anchors: number; unmatched: MatchingClause[] }

/** What confirming will bring. */
export const summaryOf = ({ clauses }: Matching, { chosen }: Draft): MatchingSummary => {
  const all = clauses.flatMap(({ id }) => chosen[id] ?? [])
  return {
    measureIds: new Set(all),
    anchors: all.length,
    unmatched: clauses.filter(({ id }) => (chosen[id] ?? []).length === 0),
  }
}
