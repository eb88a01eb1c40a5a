import type { Clause, Furniture, ParsedDocument } from '../documents.types.ts'
import { EditRefused } from './edit-op.ts'
import { captionFirst, type Ownership, ownership } from './ownership.ts'
import { tight } from '../parse/reassemble.ts'

/** A copy that an operation may change, with what it needs to know of the source. Ids stay the old ones until the end. */
export type Working = {
  source: string
  parsed: ParsedDocument
  owned: Ownership
  /** Old id of a clause that went → old id of the one that took its words. */
  absorbed: Map<string, string>
  /** Clauses whose last id segment follows from the label anew. */
  relabelled: Set<Clause>
}

type Place = { clause: Clause; list: Clause[]; index: number; parent: Clause | null; above: Clause[] }

/** Id of a clause that an operation has made; the final ids follow from the labels. */
export const NEW_ID = '+'

export function openWorking(parsed: ParsedDocument, source: string): Working {
  const copy = structuredClone(parsed)
  return { source, parsed: copy, owned: ownership(copy, source), absorbed: new Map(), relabelled: new Set() }
}

function find(nodes: Clause[], id: string, above: Clause[] = []): Place | null {
  for (const [index, clause] of nodes.entries()) {
    if (clause.id === id) return { clause, list: nodes, index, parent: above.at(-1) ?? null, above }
    const inside = find(clause.children, id, [...above, clause])
    if (inside) return inside
  }
  return null
}

export function place(working: Working, id: string): Place {
  const found = find(working.parsed.nodes, id)
  if (!found) throw new EditRefused('notFound')
  return found
}

export const newClause = (type: Clause['type'], text: string, at: Clause['at']): Clause => ({
  id: NEW_ID,
  type,
  label: '',
  computedLabel: false,
  heading: '',
  text,
  at,
  children: [],
})

/** A clause's own printed words in the order of the source, empty parts left out. */
export function printedParts(clause: Clause, source: string): string[] {
  const label = clause.computedLabel ? '' : clause.label
  const parts = captionFirst(clause, source)
    ? [clause.heading, label, clause.text]
    : [label, clause.heading, clause.text]
  return parts.filter((part) => tight(part) !== '')
}

/** The clause whose words stand last before `offset`, furniture passed over. */
export function clauseBefore(working: Working, offset: number): Clause | null {
  for (let at = offset - 1; at >= 0; at--) {
    const piece: Clause | Furniture | null = working.owned.at(at)
    if (piece && 'children' in piece && !/\s/.test(working.source.charAt(at))) return piece
  }
  return null
}
