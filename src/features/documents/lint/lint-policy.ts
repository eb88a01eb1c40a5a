import type { ParsedDocument, SourceFormat } from '../documents.types.ts'
import { announcedCounts } from './announced-counts.ts'
import { brokenSentences } from './broken-sentences.ts'
import { contentsPage } from './contents-page.ts'
import { doubledLetters } from './doubled-letters.ts'
import { homophoneSlips } from './homophones.ts'
import { joiningCommas } from './joining-commas.ts'
import type { Finding, FindingKind, LintRule } from './lint.types.ts'
import { listMarks } from './list-marks.ts'
import { longSentences } from './long-sentences.ts'
import { lostReferences } from './lost-references.ts'
import { missingParts } from './missing-parts.ts'
import { mixedWidths } from './widths.ts'
import { ownWords } from './own-words.ts'
import { repeatedProvisions } from './repeated-provisions.ts'
import { scopeAgainstDefinition } from './scope.ts'
import { spellings } from './spellings.ts'
import { staffDefinition } from './staff-definition.ts'
import { terms } from './terms.ts'
import { unbalancedBrackets } from './brackets.ts'
import { unplannableFrequencies } from './frequencies.ts'

export const lintRules: readonly LintRule[] = [
  doubledLetters,
  homophoneSlips,
  brokenSentences,
  unbalancedBrackets,
  contentsPage,
  mixedWidths,
  listMarks,
  joiningCommas,
  spellings,
  announcedCounts,
  terms,
  lostReferences,
  repeatedProvisions,
  scopeAgainstDefinition,
  staffDefinition,
  unplannableFrequencies,
  missingParts,
  longSentences,
]

const order: Record<FindingKind, number> = { typo: 0, variation: 1, question: 2 }

/**
 * 方針チェック: what may be a slip, what is spelt in two ways, what only the body can answer. Reads and never edits.
 * One place is told once: a slip found by two rules keeps the first.
 * @returns findings by kind, then by place
 */
export function lintPolicy(parsed: ParsedDocument, source: string, format: SourceFormat): Finding[] {
  const input = { parsed, source, format, clauses: ownWords(parsed, source) }
  const found = lintRules.flatMap(({ id, run }) => run(input).map((finding): Finding => ({ rule: id, ...finding })))
  const seen = new Set<string>()
  return found
    .filter(({ kind, at }) => {
      const place = `${kind} ${at.join()}`
      return kind !== 'typo' || (!seen.has(place) && seen.add(place) !== undefined)
    })
    .toSorted((one, other) => order[one.kind] - order[other.kind] || one.at[0] - other.at[0])
}
