import type { LabelKind } from './label-kinds.ts'
import type { PlacedClause } from './placed-clause.ts'

/** Finds clauses by what a reference says, from where it is said. Answers are clauses or null, never guesses. */
export type Targets = {
  article: (ordinal: number[], from: PlacedClause) => PlacedClause | null
  /** The n-th article before (or after, n < 0) the one `from` stands in. */
  articleBefore: (from: PlacedClause, steps: number) => PlacedClause | null
  paragraph: (article: PlacedClause, number: number) => PlacedClause | null
  item: (holder: PlacedClause, ordinal: number[]) => PlacedClause | null
  byKind: (kinds: LabelKind[], ordinal: number[], from: PlacedClause) => PlacedClause | null
  /** A clause of that label among brothers, children and the brothers of what holds `from`, nearest first. */
  nearby: (kinds: LabelKind[], ordinal: number[], from: PlacedClause) => PlacedClause | null
  childrenOf: (own: PlacedClause) => PlacedClause[]
  /** The child with a label of that kind (or `paragraph`, `item` by e-Gov term) and number. */
  childBy: (holder: PlacedClause | null, kind: string, ordinal: number[]) => PlacedClause | null
}

export function targetsIn(placed: PlacedClause[]): Targets {
  const children = groupBy(placed, (own) => own.parent)
  const named = groupBy(placed, (own) => nameOf(own.draft.kind, own.draft.ordinal))
  const inside = new Map<PlacedClause | null, Map<string, PlacedClause>>()
  for (const [parent, all] of children) {
    const names = new Map<string, PlacedClause>()
    for (const own of all) {
      const paragraph = own.clause.type === 'Paragraph' ? 'paragraph' : 'item'
      for (const name of [nameOf(own.draft.kind, own.draft.ordinal), nameOf(paragraph, own.draft.ordinal)])
        if (!names.has(name)) names.set(name, own)
    }
    inside.set(parent, names)
  }
  const scopes = new Map<PlacedClause, PlacedClause | null>()
  for (const own of placed) {
    const opens = own.draft.kind === 'document' || own.draft.kind === 'suppl'
    const outer = own.parent ? (scopes.get(own.parent) ?? null) : null
    scopes.set(own, outer ?? (opens ? own : null))
  }
  const scopeOf = (own: PlacedClause): PlacedClause | null => scopes.get(own) ?? null
  const articles = groupBy(
    placed.filter((own) => own.clause.type === 'Article'),
    scopeOf,
  )
  const placeInScope = new Map([...articles.values()].flatMap((scope) => scope.map((own, at) => [own, at] as const)))
  const childBy = (holder: PlacedClause | null, kind: string, ordinal: number[]): PlacedClause | null =>
    inside.get(holder)?.get(nameOf(kind, ordinal)) ?? null
  const byKind = (kinds: LabelKind[], ordinal: number[], from: PlacedClause): PlacedClause | null => {
    const found = kinds.flatMap((kind) => named.get(nameOf(kind, ordinal)) ?? [])
    const own = scopeOf(from)
    return (
      found.find((other) => scopeOf(other) === own) ??
      found.find((other) => scopeOf(other)?.draft.kind !== 'suppl') ??
      null
    )
  }
  return {
    childrenOf: (own) => children.get(own) ?? [],
    childBy,
    byKind,
    article: (ordinal, from) => byKind(['article'], ordinal, from),
    articleBefore: (from, steps) => {
      const own = ancestors(from).find((outer) => outer.clause.type === 'Article')
      const at = own && placeInScope.get(own)
      return own && at !== undefined ? (articles.get(scopeOf(own))?.[at - steps] ?? null) : null
    },
    paragraph: (article, number) => childBy(article, 'paragraph', [number]) ?? (number === 1 ? article : null),
    item: (holder, ordinal) => childBy(holder, 'item', ordinal),
    nearby: (kinds, ordinal, from) => {
      for (const kind of kinds) {
        const own = childBy(from, kind, ordinal)
        if (own) return own
      }
      for (const outer of ancestors(from)) {
        for (const kind of kinds) {
          const brother = childBy(outer.parent, kind, ordinal)
          if (brother) return brother
        }
      }
      return null
    },
  }
}

function nameOf(kind: string, ordinal: number[]): string {
  return `${kind} ${ordinal.join('.')}`
}

function groupBy<Key>(placed: PlacedClause[], keyOf: (own: PlacedClause) => Key): Map<Key, PlacedClause[]> {
  const groups = new Map<Key, PlacedClause[]>()
  for (const own of placed) {
    const key = keyOf(own)
    const group = groups.get(key)
    if (group) group.push(own)
    else groups.set(key, [own])
  }
  return groups
}

/** The clause itself and what it stands in, from the inside out. */
export function ancestors(own: PlacedClause): PlacedClause[] {
  const chain: PlacedClause[] = []
  for (let outer: PlacedClause | null = own; outer; outer = outer.parent) chain.push(outer)
  return chain
}
