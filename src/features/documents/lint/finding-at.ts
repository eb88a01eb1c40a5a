import type { Finding, FindingKind, Words } from './lint.types.ts'
import type { OwnWords } from './own-words.ts'

const AROUND = 8

/** A finding on a stretch of a clause's own words, quoted with a little of what stands around it. */
export function findingAt(
  own: OwnWords,
  from: number,
  to: number,
  kind: FindingKind,
  reason: Words,
  suggestion: string | null = null,
): Omit<Finding, 'rule'> {
  const quote = own.text
    .slice(Math.max(0, from - AROUND), to + AROUND)
    .replaceAll('\n', '')
    .trim()
  return { kind, quote, nodeId: own.clause.id, at: own.at(from, to), reason, suggestion }
}

/** A finding for every place of a pattern in every clause. */
export const everyPlace = (
  clauses: readonly OwnWords[],
  pattern: RegExp,
  make: (own: OwnWords, match: RegExpExecArray) => Omit<Finding, 'rule'> | null,
): Omit<Finding, 'rule'>[] =>
  clauses.flatMap((own) => [...own.text.matchAll(pattern)].flatMap((match) => make(own, match) ?? []))
