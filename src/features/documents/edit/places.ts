import type { Clause, ParsedDocument, Span } from '../documents.types.ts'
import { tight } from '../parse/reassemble.ts'
import { type Ownership, ownership } from './ownership.ts'

/** A stretch of the source for showing: whose words it is. */
export type SourceRun = { at: Span; owner: ReturnType<Ownership['at']> }

/** The source cut where its owner changes, for drawing it beside the tree. */
export function sourceRuns(parsed: ParsedDocument, source: string): SourceRun[] {
  const owned = ownership(parsed, source)
  const runs: SourceRun[] = []
  for (let offset = 0; offset < source.length; offset++) {
    const owner = owned.at(offset)
    const last = runs.at(-1)
    if (last && last.owner === owner) last.at[1] = offset + 1
    else runs.push({ at: [offset, offset + 1], owner })
  }
  return runs
}

/** The offset in the source of a caret in a clause's text; null where the caret stands behind the last sign. */
export function caretInSource(parsed: ParsedDocument, source: string, clause: Clause, caret: number): number | null {
  const signs = ownership(parsed, source).signsOf(clause)
  const label = clause.computedLabel ? '' : clause.label
  const before = tight(label).length + tight(clause.heading).length + tight(clause.text.slice(0, caret)).length
  return signs[before] ?? null
}
