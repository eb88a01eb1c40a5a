import type { Measure, OutlineEntry } from '../../measures/measures.schema.ts'

/** A clause as the matching reads it: a row of the table `clause` or one of {@link flattenClauses}. */
export type MatchableClause = {
  readonly id: string
  readonly label: string
  readonly heading: string
  /** Own words only, without the items below. */
  readonly text: string
  /** 0 at the top. */
  readonly depth: number
  readonly parentId: string | null
  /** e-Gov term such as `Article`. */
  readonly type: string
}

export type MatchCatalogue = { readonly rows: readonly Measure[]; readonly outline: readonly OutlineEntry[] }

/** A row of the catalogue proposed for a clause; `score` 0 to 1, `why` one Japanese sentence naming what matched. */
type ProposedRow = { id: string; score: number; why: string }

export type ClauseMatch = { nodeId: string; label: string; heading: string; rows: ProposedRow[] }

/** `head` is the 号 of 施行規則16条の3第1項; `rows` its rows in the catalogue, `covered` those that a clause answers. */
export type HeadCover = { head: number; rows: number; covered: number }

/** Also what `policy map --json` prints. `unmatched`: clauses without a row; `silent`: rows without a clause, whatever they apply to. */
export type MatchResult = { clauses: ClauseMatch[]; unmatched: string[]; silent: string[]; heads: HeadCover[] }
