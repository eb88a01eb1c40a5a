type Placed = { id: string; name: string; parentId: string | null }
export type UnitNode<Unit extends Placed> = { unit: Unit; children: UnitNode<Unit>[] }

/** The tree of those units that are listed; one whose parent is out of reach stands at the top. */
export function unitTree<Unit extends Placed>(units: readonly Unit[]): UnitNode<Unit>[] {
  const known = new Set(units.map(({ id }) => id))
  const below = Map.groupBy(units, ({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null))
  const nodes = (parent: string | null): UnitNode<Unit>[] =>
    (below.get(parent) ?? []).map((unit) => ({ unit, children: nodes(unit.id) }))
  return nodes(null)
}

/** Units in the order of the tree with their full names: 事務局 ＞ 総務課. */
export function unitPaths(units: readonly Placed[]): { id: string; path: string }[] {
  const walk = (nodes: readonly UnitNode<Placed>[], above: string): { id: string; path: string }[] =>
    nodes.flatMap(({ unit, children }) => [
      { id: unit.id, path: `${above}${unit.name}` },
      ...walk(children, `${above}${unit.name} ＞ `),
    ])
  return walk(unitTree(units), '')
}
