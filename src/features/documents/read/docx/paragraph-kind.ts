import type { SourceLine } from '../../documents.types.ts'
import { child, type XmlElement } from '../xml-tree.ts'
import type { NumberCounter } from './number-counter.ts'
import { value, type Numbering } from './numbering.ts'
import { numberingOf, outlineOf, styleChain, type Style, type Styles } from './styles.ts'

type ParagraphHints = Pick<SourceLine, 'label' | 'depth' | 'role'>

export type ParagraphContext = { styles: Styles; numberings: Map<string, Numbering>; counter: NumberCounter }

/** Label, level and role of a paragraph from its own properties and its style; counts it in its list. */
export function paragraphHints(properties: XmlElement | undefined, context: ParagraphContext): ParagraphHints {
  const chain = styleChain(context.styles, value(properties, 'w:pStyle'))
  const list = listOf(properties, chain, context.numberings)
  const label = list ? context.counter.next(list.numId, list.depth) : null
  const outline = outlineOf(properties).outline ?? chain.find((style) => style.outline !== undefined)?.outline
  const heading = headingDepth(chain, outline)
  const role = roleOf(chain, heading)
  const depth = list?.depth ?? heading
  return {
    ...(label === null ? {} : { label }),
    ...(depth === undefined ? {} : { depth }),
    ...(role === undefined ? {} : { role }),
  }
}

function listOf(
  properties: XmlElement | undefined,
  chain: Style[],
  numberings: Map<string, Numbering>,
): { numId: string; depth: number } | null {
  const own = numberingOf(properties)
  const fromStyle = chain.find((style) => style.numId !== undefined)
  const numId = own.numId ?? fromStyle?.numId
  // numId 0 takes the paragraph out of the list of its style (17.9.18).
  if (numId === undefined || numId === '0') return null
  const linked = numberings.get(numId)?.levels.findIndex((level) => {
    const name = level?.paragraphStyle
    return name !== undefined && chain.some((style) => style.id === name)
  })
  const byStyle = linked !== undefined && linked >= 0 ? linked : fromStyle?.depth
  return { numId, depth: own.depth ?? (own.numId === undefined ? (byStyle ?? 0) : 0) }
}

function headingDepth(chain: Style[], outline: number | undefined): number | undefined {
  for (const style of chain) {
    const named = /^(?:heading|見出し)\s*([1-9１-９])$/.exec(style.name)
    if (named) return Number((named[1] ?? '1').normalize('NFKC')) - 1
  }
  return outline !== undefined && outline < 9 ? outline : undefined
}

function roleOf(chain: Style[], heading: number | undefined): SourceLine['role'] | undefined {
  const names = chain.map((style) => style.name)
  if (names.some((name) => /^(title|表題)$/.test(name))) return 'title'
  if (names.some((name) => /^(toc \d|toc heading|目次( ?\d|の見出し)?)$/.test(name))) return 'contents'
  return heading === undefined ? undefined : 'heading'
}

/** True where the paragraph mark itself was inserted or deleted under change tracking. */
export function markChange(
  properties: XmlElement | undefined,
): { kind: 'insertion' | 'deletion'; element: XmlElement } | null {
  const run = child(properties, 'w:rPr')
  const deleted = child(run, 'w:del') ?? child(run, 'w:moveFrom')
  if (deleted) return { kind: 'deletion', element: deleted }
  const inserted = child(run, 'w:ins') ?? child(run, 'w:moveTo')
  return inserted ? { kind: 'insertion', element: inserted } : null
}
