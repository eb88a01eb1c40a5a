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
}

export function targetsIn(placed: PlacedClause[]): Targets {
  const children = new Map<PlacedClause | null, PlacedClause[]>()
  for (const own of placed) children.set(own.parent, [...(children.get(own.parent) ?? []), own])
  const childrenOf = (own: PlacedClause | null): PlacedClause[] => children.get(own) ?? []
  const rootOf = (own: PlacedClause): PlacedClause | null => {
    const scope = ancestors(own).findLast((outer) => outer.draft.kind === 'document' || outer.draft.kind === 'suppl')
    return scope ?? null
  }
  const articles = placed.filter((own) => own.clause.type === 'Article')
  const sameScope = (a: PlacedClause, b: PlacedClause): boolean => rootOf(a) === rootOf(b)
  const nearestFirst = (found: PlacedClause[], from: PlacedClause): PlacedClause | null =>
    found.find((own) => sameScope(own, from)) ?? found.find((own) => rootOf(own)?.draft.kind !== 'suppl') ?? null
  const byKind = (kinds: LabelKind[], ordinal: number[], from: PlacedClause): PlacedClause | null =>
    nearestFirst(
      placed.filter((own) => kinds.includes(own.draft.kind as LabelKind) && sameNumber(own.draft.ordinal, ordinal)),
      from,
    )
  return {
    childrenOf,
    byKind,
    article: (ordinal, from) => byKind(['article'], ordinal, from),
    articleBefore: (from, steps) => {
      const own = ancestors(from).find((outer) => outer.clause.type === 'Article')
      const scope = articles.filter((article) => own && sameScope(article, own))
      return own ? (scope[scope.indexOf(own) - steps] ?? null) : null
    },
    paragraph: (article, number) =>
      childrenOf(article).find(
        (child) => child.clause.type === 'Paragraph' && sameNumber(child.draft.ordinal, [number]),
      ) ?? (number === 1 ? article : null),
    item: (holder, ordinal) =>
      childrenOf(holder).find(
        (child) => child.clause.type !== 'Paragraph' && sameNumber(child.draft.ordinal, ordinal),
      ) ?? null,
    nearby: (kinds, ordinal, from) => {
      const fits = (own: PlacedClause): boolean =>
        kinds.includes(own.draft.kind as LabelKind) && sameNumber(own.draft.ordinal, ordinal)
      const own = childrenOf(from).find(fits)
      if (own) return own
      for (const outer of ancestors(from)) {
        const brother = childrenOf(outer.parent).find(fits)
        if (brother) return brother
      }
      return null
    },
  }
}

/** The clause itself and what it stands in, from the inside out. */
export function ancestors(own: PlacedClause): PlacedClause[] {
  const chain: PlacedClause[] = []
  for (let outer: PlacedClause | null = own; outer; outer = outer.parent) chain.push(outer)
  return chain
}

function sameNumber(a: number[], b: number[]): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index])
}
