import { type CarryClause, carryOver } from '../carry-over.rules.ts'
import type { Clause } from '../documents.types.ts'
import type { ClauseChange, ComparedClause } from './comparison.types.ts'

type Placed = ComparedClause & { path: string }

/** Clauses in the order in which they are printed. */
function inOrder(nodes: readonly Clause[], parent: Placed | null = null): Placed[] {
  return nodes.flatMap((node) => {
    const placed: Placed = {
      nodeId: node.id,
      parentId: parent?.nodeId ?? null,
      depth: parent === null ? 0 : parent.depth + 1,
      type: node.type,
      label: node.label,
      heading: node.heading,
      text: node.text,
      path: `${parent?.path ?? ''}/${node.label}`,
    }
    return [placed, ...inOrder(node.children, placed)]
  })
}

const carried = ({ nodeId, path, heading, text }: Placed): CarryClause => ({ key: nodeId, path, heading, text })

/**
 * What became of every clause, in the order of the new text; what went stands where it stood. Clauses are found again by
 * label and wording (carryOver); those outside the longest run that kept its order were moved.
 */
export function diffTrees(before: readonly Clause[], after: readonly Clause[]): ClauseChange[] {
  const olds = inOrder(before)
  const news = inOrder(after)
  const oldOf = carryOver(olds.map(carried), news.map(carried))
  const oldIndex = new Map(olds.map(({ nodeId }, index) => [nodeId, index]))
  const matched = news.flatMap((clause) => {
    const old = oldOf.get(clause.nodeId)
    return old === undefined ? [] : [oldIndex.get(old) ?? 0]
  })
  const stayed = longestRise(matched)
  const newById = new Map(news.map((clause) => [clause.nodeId, clause]))
  const newOf = new Map([...oldOf].flatMap(([key, old]) => [[old, newById.get(key)] as const]))
  const changes: ClauseChange[] = []
  let next = 0
  /** Old clauses that nothing continues here, up to the one that comes now. */
  const gone = (until: number): void => {
    for (const old of olds.slice(next, until)) {
      const now = newOf.get(old.nodeId)
      changes.push(now === undefined ? change(old, null, false) : { ...change(old, now, true), kind: 'movedAway' })
    }
  }
  for (const clause of news) {
    const index = oldIndex.get(oldOf.get(clause.nodeId) ?? '')
    if (index === undefined) {
      changes.push(change(null, clause, false))
      continue
    }
    if (stayed.has(index)) {
      gone(index)
      next = index + 1
    }
    changes.push(change(olds[index] ?? null, clause, !stayed.has(index)))
  }
  gone(olds.length)
  return changes
}

const bare = ({ path: _path, ...clause }: Placed): ComparedClause => clause

function change(old: Placed | null, now: Placed | null, moved: boolean): ClauseChange {
  const sameWords = old !== null && now !== null && old.heading === now.heading && old.text === now.text
  return {
    kind: old === null ? 'added' : now === null ? 'removed' : sameWords ? 'same' : 'changed',
    renumbered: old !== null && now !== null && old.label !== now.label,
    moved,
    old: old && bare(old),
    new: now && bare(now),
  }
}

/** The numbers of a longest strictly rising selection, by patience sorting. */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  const tails: number[] = []
  const previous = new Map<number, number | undefined>()
  for (const number of numbers) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tails[middle] ?? 0) < number) low = middle + 1
      else high = middle
    }
    previous.set(number, tails[low - 1])
    tails[low] = number
  }
  const rise = new Set<number>()
  for (let number = tails.at(-1); number !== undefined; number = previous.get(number)) rise.add(number)
  return rise
}
