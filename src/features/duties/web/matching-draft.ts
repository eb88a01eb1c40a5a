import type { client } from './duties-api.ts'

export type Matching = Awaited<ReturnType<typeof client.matching.get>>
export type MatchingClause = Matching['clauses'][number]
export type Proposal = MatchingClause['proposals'][number]
export type Pair = { clauseId: string; measureId: string }

/** At or above this closeness a proposal starts as chosen; below it the person chooses. */
const likely = 0.5

/** What the person has chosen: measure ids per clause, what was added by hand, and which clauses were looked at. */
export type Draft = {
  chosen: Readonly<Record<string, readonly string[]>>
  added: Readonly<Record<string, readonly { measureId: string; title: string }[]>>
  seen: readonly string[]
}

const startsChosen = ({ decided, score }: Proposal, anyDecided: boolean): boolean =>
  decided === 'accepted' || (decided === null && !anyDecided && score >= likely)

/** The draft with which a person starts: what was decided, and in a fresh matching the likely proposals. */
export const startDraft = ({ clauses, decided }: Matching): Draft => ({
  chosen: Object.fromEntries(
    clauses.map(({ id, proposals }) => [
      id,
      proposals.filter((proposal) => startsChosen(proposal, decided)).map(({ measureId }) => measureId),
    ]),
  ),
  added: {},
  seen: decided ? clauses.map(({ id }) => id) : clauses.filter(({ proposals }) => proposals.length === 0).map(({ id }) => id),
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

export type MatchingSummary = { measureIds: ReadonlySet<string>; anchors: number; unmatched: MatchingClause[] }

/** What confirming will bring. */
export const summaryOf = ({ clauses }: Matching, { chosen }: Draft): MatchingSummary => {
  const all = clauses.flatMap(({ id }) => chosen[id] ?? [])
  return {
    measureIds: new Set(all),
    anchors: all.length,
    unmatched: clauses.filter(({ id }) => (chosen[id] ?? []).length === 0),
  }
}
