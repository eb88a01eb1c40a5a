import { readFile } from 'node:fs/promises'
import { extractedFromText } from '../src/features/documents/parse/extracted-from-text.ts'
import { parseDocument } from '../src/features/documents/parse/parse-document.ts'
import { flattenClauses } from '../src/features/duties/match/flatten-clauses.ts'
import type { MatchableClause, MatchResult } from '../src/features/duties/match/match.types.ts'

/** One line of a key NAME.map.json: a clause by label (and path or heading), with the rows accepted for it; [] must match nothing. */
export type KeyedClause = { label?: string; path?: string; heading?: string; accepted: string[] }

export type KeyScore = {
  /** Keyed clauses with an accepted row, those the parser did not give included. */
  obliging: number
  /** Of these: an accepted row first, among the first three, anywhere. */
  top1: number
  top3: number
  hit: number
  /** Clauses whose key accepts nothing, and those of them that stayed empty. */
  silent: number
  keptSilent: number
  proposed: number
  right: number
  misses: Miss[]
}
type Miss = { clause: string; accepted: string[]; proposed: string[]; why: string }

/** Clauses of a plain text in document order. Throws where the parser refuses the text. */
export const clausesOfText = async (file: string): Promise<MatchableClause[]> => {
  const parsed = parseDocument(extractedFromText(await readFile(file, 'utf8'), file.endsWith('.md') ? 'md' : 'txt'))
  if (!('nodes' in parsed)) throw new Error(`${file}: the parser refused the text`)
  return flattenClauses(parsed.nodes)
}

export const readKey = async (file: string): Promise<KeyedClause[]> => {
  const { clauses }: { clauses: KeyedClause[] } = JSON.parse(await readFile(file, 'utf8'))
  return clauses
}

const plain = (text: string): string => text.replace(/[\s（）()]/gu, '')

const isSubsequence = (wanted: readonly string[], given: readonly string[]): boolean => {
  let at = 0
  for (const label of given) if (label === wanted[at]) at += 1
  return at === wanted.length
}

/** The clause a key line names: the same label, the labels of its path above it in order, the same heading where several remain. */
export const findKeyed = (clauses: readonly MatchableClause[], keyed: KeyedClause): MatchableClause | undefined => {
  const path = (keyed.path ?? keyed.label ?? '').split('/').map(plain)
  const byId = new Map(clauses.map((clause) => [clause.id, clause]))
  const labelsAbove = (clause: MatchableClause): string[] => {
    const parent = clause.parentId === null ? undefined : byId.get(clause.parentId)
    return parent ? [...labelsAbove(parent), plain(parent.label)] : []
  }
  const found = clauses.filter(
    (clause) => plain(clause.label) === path.at(-1) && isSubsequence(path.slice(0, -1), labelsAbove(clause)),
  )
  const heading = plain(keyed.heading ?? '')
  const named =
    heading === '' ? found : found.filter((clause) => plain(clause.heading + clause.text).startsWith(heading))
  // A key may name an unheaded item by the heading above it: then its path alone decides.
  const candidates = named.length > 0 || (keyed.path === undefined && found.length > 1) ? named : found
  return candidates.toSorted((a, b) => a.depth - b.depth)[0]
}

/** Compares proposals with a key. A clause that the parser did not give counts as missed, never as left out. */
export const scoreMap = (
  clauses: readonly MatchableClause[],
  result: MatchResult,
  key: readonly KeyedClause[],
): KeyScore => {
  const score: KeyScore = {
    obliging: 0,
    top1: 0,
    top3: 0,
    hit: 0,
    silent: 0,
    keptSilent: 0,
    proposed: 0,
    right: 0,
    misses: [],
  }
  const rowsOf = new Map(result.clauses.map((clause) => [clause.nodeId, clause.rows]))
  for (const keyed of key) {
    const clause = findKeyed(clauses, keyed)
    const rows = clause ? (rowsOf.get(clause.id) ?? []) : []
    const ids = rows.map((row) => row.id)
    const rank = ids.findIndex((id) => keyed.accepted.includes(id))
    score.proposed += ids.length
    score.right += ids.filter((id) => keyed.accepted.includes(id)).length
    if (keyed.accepted.length === 0) {
      score.silent += 1
      if (ids.length === 0) score.keptSilent += 1
    } else {
      score.obliging += 1
      if (rank === 0) score.top1 += 1
      if (rank >= 0 && rank < 3) score.top3 += 1
      if (rank >= 0) score.hit += 1
    }
    if (keyed.accepted.length === 0 ? ids.length > 0 : rank !== 0) {
      const name = `${keyed.path ?? keyed.label ?? ''} ${keyed.heading ?? ''}${clause ? '' : ' (not in the tree)'}`
      score.misses.push({
        clause: name,
        accepted: keyed.accepted,
        proposed: rows.map((row) => `${row.id} ${row.score}`),
        why: rows[0]?.why ?? '',
      })
    }
  }
  return score
}

/** Adds up scores of several texts. */
export const addScores = (scores: readonly KeyScore[]): KeyScore =>
  scores.reduce(
    (sum, one) => ({
      obliging: sum.obliging + one.obliging,
      top1: sum.top1 + one.top1,
      top3: sum.top3 + one.top3,
      hit: sum.hit + one.hit,
      silent: sum.silent + one.silent,
      keptSilent: sum.keptSilent + one.keptSilent,
      proposed: sum.proposed + one.proposed,
      right: sum.right + one.right,
      misses: [...sum.misses, ...one.misses],
    }),
    { obliging: 0, top1: 0, top3: 0, hit: 0, silent: 0, keptSilent: 0, proposed: 0, right: 0, misses: [] },
  )
