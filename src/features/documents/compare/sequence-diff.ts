/** A stretch of both sequences: `same`, only in the old one (`removed`), or only in the new one (`added`). */
export type Run = { kind: 'same' | 'removed' | 'added'; tokens: string[] }

/**
 * Shortest edit script between two sequences of tokens (E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986), after the
 * equal ends have been set aside. Where several are shortest, removals stand before additions.
 */
export function diffSequences(before: readonly string[], after: readonly string[]): Run[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let end = 0
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end++
  const runs: Run[] = []
  const push = (kind: Run['kind'], token: string): void => {
    const last = runs.at(-1)
    if (last?.kind === kind) last.tokens.push(token)
    else runs.push({ kind, tokens: [token] })
  }
  for (const token of before.slice(0, start)) push('same', token)
  for (const [kind, token] of editScript(
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
  ))
    push(kind, token)
  for (const token of before.slice(before.length - end)) push('same', token)
  return removalsFirst(runs)
}

function editScript(before: readonly string[], after: readonly string[]): [Run['kind'], string][] {
  const most = before.length + after.length
  if (before.length === 0) return after.map((token) => ['added', token])
  if (after.length === 0) return before.map((token) => ['removed', token])
  const furthest = new Map<number, number>([[1, 0]])
  const trace: Map<number, number>[] = []
  for (let distance = 0; distance <= most; distance++) {
    trace.push(new Map(furthest))
    for (let diagonal = -distance; diagonal <= distance; diagonal += 2) {
      let x = goesDown(furthest, diagonal, distance) ? at(furthest, diagonal + 1) : at(furthest, diagonal - 1) + 1
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x++
      furthest.set(diagonal, x)
      if (x >= before.length && x - diagonal >= after.length) return walkBack(trace, before, after)
    }
  }
  return []
}

const at = (furthest: ReadonlyMap<number, number>, diagonal: number): number => furthest.get(diagonal) ?? -1
const goesDown = (furthest: ReadonlyMap<number, number>, diagonal: number, distance: number): boolean =>
  diagonal === -distance || (diagonal !== distance && at(furthest, diagonal - 1) < at(furthest, diagonal + 1))

function walkBack(
  trace: readonly ReadonlyMap<number, number>[],
  before: readonly string[],
  after: readonly string[],
): [Run['kind'], string][] {
  const script: [Run['kind'], string][] = []
  let x = before.length
  let y = after.length
  for (let distance = trace.length - 1; distance >= 0; distance--) {
    const furthest = trace[distance] ?? new Map<number, number>()
    const diagonal = x - y
    const from = goesDown(furthest, diagonal, distance) ? diagonal + 1 : diagonal - 1
    const fromX = distance === 0 ? 0 : at(furthest, from)
    const fromY = distance === 0 ? 0 : fromX - from
    while (x > fromX && y > fromY) {
      script.push(['same', before[--x] ?? ''])
      y--
    }
    if (distance > 0) script.push(x > fromX ? ['removed', before[--x] ?? ''] : ['added', after[--y] ?? ''])
  }
  return script.toReversed()
}

/** Between two equal stretches all that went comes before all that came, in one run each. */
function removalsFirst(runs: readonly Run[]): Run[] {
  const ordered: Run[] = []
  let removed: string[] = []
  let added: string[] = []
  const flush = (): void => {
    if (removed.length > 0) ordered.push({ kind: 'removed', tokens: removed })
    if (added.length > 0) ordered.push({ kind: 'added', tokens: added })
    removed = []
    added = []
  }
  for (const run of runs) {
    if (run.kind === 'removed') removed.push(...run.tokens)
    else if (run.kind === 'added') added.push(...run.tokens)
    else {
      flush()
      ordered.push(run)
    }
  }
  flush()
  return ordered
}
