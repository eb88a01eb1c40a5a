/** `upper` holds `lower`, or is an extract of it; null: nothing lies above. */
export type Step = { lower: string; upper: string | null }

/** The shortest way up from `from` to `to`: the steps in order, the first one starting at `from`; none where they are the same or not joined. */
export function shortestPath(steps: readonly Step[], from: string, to: string): { lower: string; upper: string }[] {
  const above = Map.groupBy(steps, ({ lower }) => lower)
  const cameBy = new Map<string, { lower: string; upper: string }>()
  let edge = [from]
  const seen = new Set(edge)
  while (edge.length > 0 && !seen.has(to)) {
    const next: string[] = []
    for (const lower of edge)
      for (const { upper } of above.get(lower) ?? [])
        if (upper !== null && !seen.has(upper)) {
          seen.add(upper)
          cameBy.set(upper, { lower, upper })
          next.push(upper)
        }
    edge = next
  }
  const path: { lower: string; upper: string }[] = []
  for (let step = cameBy.get(to); step; step = cameBy.get(step.lower)) path.unshift(step)
  return path
}
