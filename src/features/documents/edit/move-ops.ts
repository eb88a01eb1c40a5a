import type { Clause, ClauseType } from '../documents.types.ts'
import { typeRank } from '../parse/label-kinds.ts'
import { EditRefused } from './edit-op.ts'
import { place, type Working } from './working.ts'

const below: Partial<Record<ClauseType, ClauseType>> = {
  Article: 'Item',
  Paragraph: 'Item',
  Item: 'Subitem1',
  Subitem1: 'Subitem2',
  Subitem2: 'Subitem3',
  Subitem3: 'Subitem4',
  Subitem4: 'Subitem5',
  Subitem5: 'Subitem5',
  SupplProvision: 'Item',
  AppdxTable: 'Item',
}

/** Gives a clause a type that may stand under its parent, and so on down. What fits already keeps its type. */
export function fitType(clause: Clause, parent: Clause | null): void {
  if (parent && typeRank[clause.type] <= typeRank[parent.type]) clause.type = below[parent.type] ?? 'Article'
  for (const child of clause.children) fitType(child, clause)
}

/** One level up, right after its parent. What followed it under the parent now stands under it, so that the order of the text stays. */
export function promote(working: Working, id: string): Clause {
  const { clause, list, index, parent, above } = place(working, id)
  if (!parent) throw new EditRefused('noParent')
  const followers = list.splice(index).slice(1)
  clause.children.push(...followers)
  const outer = above.at(-2)?.children ?? working.parsed.nodes
  outer.splice(outer.indexOf(parent) + 1, 0, clause)
  if (typeRank[parent.type] >= typeRank.Article) clause.type = parent.type
  fitType(clause, above.at(-2) ?? null)
  return clause
}

/** One level down, to the end of the clause before it. */
export function demote(working: Working, id: string): Clause {
  const { clause, list, index } = place(working, id)
  const before = list[index - 1]
  if (!before) throw new EditRefused('noPrevious')
  list.splice(index, 1)
  before.children.push(clause)
  fitType(clause, before)
  return clause
}

/** Elsewhere in the tree, as far as the order of the text allows. */
export function move(working: Working, id: string, parentId: string | null, index: number): Clause {
  const { clause, list, index: from } = place(working, id)
  const parent = parentId === null ? null : place(working, parentId)
  if (parent && (parent.clause === clause || parent.above.includes(clause))) throw new EditRefused('order')
  const outOfOrder = inversions(working.parsed.nodes)
  list.splice(from, 1)
  const target = parent?.clause.children ?? working.parsed.nodes
  target.splice(Math.max(0, Math.min(index, target.length)), 0, clause)
  fitType(clause, parent?.clause ?? null)
  if (inversions(working.parsed.nodes) > outOfOrder) throw new EditRefused('order')
  return clause
}

/** How often a clause starts before the one above it in the tree: 0 where the tree is read in the order of the text. */
function inversions(nodes: readonly Clause[]): number {
  let last = 0
  let count = 0
  const visit = (clause: Clause): void => {
    if (clause.at[0] < last) count++
    last = clause.at[0]
    clause.children.forEach(visit)
  }
  nodes.forEach(visit)
  return count
}
