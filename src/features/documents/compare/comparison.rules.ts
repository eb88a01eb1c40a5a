import type { Clause, ParsedDocument } from '../documents.types.ts'
import type {
  ClauseChange,
  ComparedClause,
  ComparisonOptions,
  ComparisonRow,
  ComparisonTable,
} from './comparison.types.ts'
import { unchangedBelow } from './unchanged-below.ts'
import { movedAwayRow, omittedRow, pairRow, wordsRow } from './comparison-rows.ts'
import { diffTrees } from './tree-diff.ts'

export type ComparedDocument = Pick<ParsedDocument, 'title' | 'issuer' | 'date'> & { nodes: readonly Clause[] }

/**
 * The 新旧対照表 of two texts: the trees are compared first, then the words of each clause that stayed. With `unchanged: 'keep'` the rows of
 * a side hold its whole text in its own order, apart from what moved, which stands once, at its new place.
 * `changes` are those of the two trees, where the caller has them already.
 */
export function compareDocuments(
  before: ComparedDocument,
  after: ComparedDocument,
  options: ComparisonOptions,
  changes: readonly ClauseChange[] = diffTrees(before.nodes, after.nodes),
): ComparisonTable {
  return {
    title: after.title || before.title,
    options,
    rows: [...headRows(before, after, options), ...clauseRows(changes, options)],
    counts: countOf(changes),
  }
}

function countOf(changes: readonly ClauseChange[]): ComparisonTable['counts'] {
  const number = (is: (change: ClauseChange) => boolean): number => changes.filter(is).length
  return {
    changed: number(({ kind }) => kind === 'changed'),
    added: number(({ kind }) => kind === 'added'),
    removed: number(({ kind }) => kind === 'removed'),
    moved: number(({ kind, moved }) => moved && kind !== 'movedAway'),
    renumbered: number(({ kind, renumbered }) => renumbered && kind !== 'movedAway'),
    same: number(({ kind, moved, renumbered }) => kind === 'same' && !moved && !renumbered),
  }
}

/** Title, issuer and date stand above the clauses and are compared as lines. */
function headRows(before: ComparedDocument, after: ComparedDocument, options: ComparisonOptions): ComparisonRow[] {
  return (['title', 'issuer', 'date'] as const).flatMap((key) =>
    before[key] === after[key] && (options.unchanged !== 'keep' || after[key] === '')
      ? []
      : [wordsRow(before[key], after[key], options)],
  )
}

function clauseRows(changes: readonly ClauseChange[], options: ComparisonOptions): ComparisonRow[] {
  const collapses = options.unchanged === 'keep' ? new Set<ClauseChange>() : unchangedBelow(changes)
  const placeOf = placeNames(changes)
  const awayIds = new Set(changes.flatMap(({ kind, old }) => (kind === 'movedAway' ? [old?.nodeId] : [])))
  const movedIds = new Set(
    changes.flatMap(({ moved, kind, new: now }) => (moved && kind !== 'movedAway' ? [now?.nodeId] : [])),
  )
  const rows: ComparisonRow[] = []
  for (let index = 0; index < changes.length; index++) {
    const change = changes[index]
    if (change === undefined) break
    if (change.kind === 'movedAway') {
      // What stands below a clause that moved went with it: told once.
      if (!awayIds.has(change.old?.parentId ?? undefined))
        rows.push(movedAwayRow(change, placeOf.new(change.new), options))
      continue
    }
    if (!collapses.has(change)) {
      const from = change.moved && !movedIds.has(change.new?.parentId ?? undefined) ? placeOf.old(change.old) : null
      rows.push(pairRow(change, from, options))
      continue
    }
    const group = collapsible(changes, index, collapses)
    if (options.unchanged === 'collapse' || change.renumbered) rows.push(omittedRow(group.heads, options))
    index = group.end - 1
  }
  return rows
}

/** Unchanged neighbours under one parent, of one kind, that are printed as one 略; `end` is behind all that stands below them. */
function collapsible(changes: readonly ClauseChange[], start: number, collapses: ReadonlySet<ClauseChange>) {
  const first = changes[start]
  const heads: ClauseChange[] = []
  let end = start
  const belongs = (change: ClauseChange): boolean =>
    collapses.has(change) &&
    change.new?.parentId === first?.new?.parentId &&
    change.old?.parentId === first?.old?.parentId &&
    change.new?.type === first?.new?.type &&
    change.renumbered === first?.renumbered
  for (; end < changes.length; end++) {
    const change = changes[end]
    if (change === undefined) break
    const below = (change.new?.depth ?? 0) > (first?.new?.depth ?? Infinity)
    if (!below && !belongs(change)) break
    if (!below) heads.push(change)
  }
  return { heads, end }
}

/** 「第６条⑶」: labels from the article inwards, or from the outermost clause where there are no articles. */
function placeNames(changes: readonly ClauseChange[]) {
  const named = (side: 'old' | 'new') => {
    const byId = new Map(
      changes.flatMap((change) => (change[side] ? [[change[side].nodeId, change[side]] as const] : [])),
    )
    const labels = (clause: ComparedClause | undefined): string =>
      clause === undefined
        ? ''
        : clause.type === 'Article' || clause.parentId === null
          ? clause.label
          : `${labels(byId.get(clause.parentId))}${clause.label}`
    return (clause: ComparedClause | null): string => (clause ? labels(clause) || clause.heading : '')
  }
  return { old: named('old'), new: named('new') }
}
