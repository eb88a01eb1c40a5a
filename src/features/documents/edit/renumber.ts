import type { Clause } from '../documents.types.ts'
import { labelCandidates } from '../parse/labels.ts'
import type { LabelKind } from '../parse/label-kinds.ts'
import { NEW_ID } from './working.ts'

const prefixes: Partial<Record<LabelKind, string>> = {
  part: 'p',
  chapter: 'c',
  section: 's',
  subsection: 'ss',
  division: 'd',
  suppl: 'suppl',
  appdx: 'appdx',
}

/** Last part of a path as `clauseIds` of the parser makes it; `u` where there is no label. */
function segmentOf(label: string): string {
  const [candidate] = labelCandidates(label)
  if (!candidate) return 'u'
  return (prefixes[candidate.kind] ?? '') + candidate.ordinal.join(candidate.kind === 'multi' ? '-' : '_')
}

const ownSegment = (id: string): string => (id.split('/').at(-1) ?? id).replace(/~\d+$/, '')

/** Gives every clause its path anew. An unchanged label keeps its part of the path. @returns old id → clause. */
export function renumber(nodes: Clause[], relabelled: ReadonlySet<Clause>): Map<string, Clause> {
  const byOldId = new Map<string, Clause>()
  const used = new Set<string>()
  const name = (clause: Clause, parent: string): void => {
    const segment = clause.id === NEW_ID || relabelled.has(clause) ? segmentOf(clause.label) : ownSegment(clause.id)
    if (clause.id !== NEW_ID) byOldId.set(clause.id, clause)
    const path = parent === '' ? segment : `${parent}/${segment}`
    let id = path
    for (let time = 2; used.has(id); time++) id = `${path}~${time}`
    used.add(id)
    clause.id = id
    for (const child of clause.children) name(child, id)
  }
  for (const node of nodes) name(node, '')
  return byOldId
}
