import { numeralToNumber } from './kanji-numerals.ts'
import type { PlacedClause } from './placed-clause.ts'
import type { Targets } from './reference-targets.ts'
import { ancestors } from './reference-targets.ts'

/** 前各号 names so many clauses at most; longer lists occur only in files made to break the parser. */
const mostNamed = 100

/** 前条, 次条, 前2条, 前項, 前号, 前各号: the clauses meant, or [null] where there is none. */
export function relativeTargets(text: string, own: PlacedClause, targets: Targets): (PlacedClause | null)[] {
  const count = numeralToNumber(/^[前次]([0-9０-９一二三四五六七八九十]+)/.exec(text)?.[1] ?? '1') ?? 1
  const steps = Array.from({ length: Math.min(count, mostNamed) }, (_unused, index) => count - index)
  if (text.startsWith('本条')) return [ancestors(own).find((outer) => outer.clause.type === 'Article') ?? null]
  if (/^[前次][^項号]*条/.test(text))
    return text.startsWith('次')
      ? [within(text, targets.articleBefore(own, -1), targets)]
      : steps.map((step) => within(text, targets.articleBefore(own, step), targets))
  if (/^[前次][^号]*項/.test(text)) {
    if (text.startsWith('前各項')) return earlierParagraphs(own, targets)
    return text.startsWith('次')
      ? [paragraphBefore(own, -1, targets)]
      : steps.map((step) => within(text, paragraphBefore(own, step, targets), targets))
  }
  const list = itemOf(own, targets)
  if (!list) return [null]
  const at = list.brothers.lastIndexOf(list.item)
  if (text.startsWith('前各号')) return at > 0 ? list.brothers.slice(Math.max(0, at - mostNamed), at) : [null]
  return text.startsWith('次') ? [list.brothers[at + 1] ?? null] : steps.map((step) => list.brothers[at - step] ?? null)
}

function within(text: string, holder: PlacedClause | null, targets: Targets): PlacedClause | null {
  if (!holder) return null
  const paragraph = /第([0-9０-９一二三四五六七八九十]+)項/.exec(text)
  const inner = paragraph ? targets.paragraph(holder, numeralToNumber(paragraph[1] ?? '') ?? 0) : holder
  const item = /第([0-9０-９一二三四五六七八九十]+)号/.exec(text)
  return inner && item ? targets.item(inner, [numeralToNumber(item[1] ?? '') ?? 0]) : inner
}

/** The paragraph `steps` before the one `own` stands in; the first, unnumbered one is the article itself. */
function paragraphBefore(own: PlacedClause, steps: number, targets: Targets): PlacedClause | null {
  const chain = ancestors(own)
  const paragraph = chain.find((outer) => outer.clause.type === 'Paragraph')
  const article = chain.find((outer) => outer.clause.type === 'Article' || outer.clause.type === 'SupplProvision')
  if (!article) return null
  if (!paragraph && article.draft.kind !== 'article') return targets.articleBefore(own, steps)
  return targets.paragraph(article, (paragraph?.draft.ordinal[0] ?? 1) - steps)
}

function earlierParagraphs(own: PlacedClause, targets: Targets): (PlacedClause | null)[] {
  const paragraph = ancestors(own).find((outer) => outer.clause.type === 'Paragraph')
  const last = paragraph?.draft.ordinal[0] ?? 1
  const found: (PlacedClause | null)[] = []
  for (let step = Math.min(last - 1, mostNamed); step >= 1; step--) found.push(paragraphBefore(own, step, targets))
  return found.length > 0 ? found : [null]
}

function itemOf(own: PlacedClause, targets: Targets): { item: PlacedClause; brothers: PlacedClause[] } | null {
  const item = ancestors(own).find((outer) => outer.clause.type === 'Item')
  if (!item?.parent) return null
  return { item, brothers: targets.childrenOf(item.parent).filter((child) => child.clause.type === 'Item') }
}
