import type { ExtractedText, ParsedDocument } from '../documents.types.ts'
import type { Refusal } from './refuse.ts'
import { refuse, refuseText } from './refuse.ts'
import { parseTree } from './parse-tree.ts'

/**
 * Reads a policy, standard or procedure into its clause tree, in e-Gov terms, or refuses a text that is none. Pure and
 * deterministic. Nothing is lost: every character that is no white space lies in one clause (label, heading, text) or in
 * one piece of furniture; {@link reassemble} shows it. A clause's `at` runs from its label (or the caption before it) to the
 * end of its own words; furniture and clauses inside that range are not its words.
 */
export function parseDocument(source: ExtractedText): ParsedDocument | Refusal {
  const early = refuseText(source)
  if (early) return early
  const parsed = parseTree(source)
  return refuse(parsed, source) ?? parsed
}
