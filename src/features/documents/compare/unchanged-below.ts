import type { ClauseChange } from './comparison.types.ts'

/**
 * Clauses that stayed as they were with all that stands below them, whose own label at most changed: these may be shortened to 略.
 */
export function unchangedBelow(changes: readonly ClauseChange[]): ReadonlySet<ClauseChange> {
  const paired = changes.filter(({ kind }) => kind !== 'movedAway')
  const childrenOf = Map.groupBy(paired, ({ new: now }) => now?.parentId ?? null)
  const oldChildren = new Map<string | null, number>()
  for (const { old } of paired) if (old) oldChildren.set(old.parentId, (oldChildren.get(old.parentId) ?? 0) + 1)
  return new Set(paired.filter((change) => stays(change)))

  function stays(change: ClauseChange): boolean {
    if (change.kind !== 'same' || change.moved || !change.old || !change.new) return false
    const { nodeId } = change.new
    const oldId = change.old.nodeId
    const children = (childrenOf.get(nodeId) ?? []).filter(({ new: now }) => now !== null)
    return (
      children.length === (oldChildren.get(oldId) ?? 0) &&
      children.every((child) => child.old?.parentId === oldId && !child.renumbered && stays(child))
    )
  }
}
