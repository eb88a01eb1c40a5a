import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element

/** Never text of the document. */
const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'rt',
  'rp',
  'svg',
  'object',
  'iframe',
  'select',
  'button',
  'input',
  'textarea',
])

/** The body element; parse5 always makes one. */
export function bodyOf(html: string): HtmlElement {
  const document = parse(html)
  const find = (nodes: HtmlNode[]): HtmlElement | undefined => {
    for (const node of nodes) {
      if (!isElement(node)) continue
      if (node.tagName === 'body' || node.tagName === 'frameset') return node
      const inner = find(node.childNodes)
      if (inner) return inner
    }
    return undefined
  }
  const body = find(document.childNodes)
  if (!body) throw new Error('parse5 made no body')
  return body
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return defaultTreeAdapter.isElementNode(node)
}

export function isSilent(element: HtmlElement): boolean {
  return (
    SILENT.has(element.tagName) ||
    attribute(element, 'hidden') !== null ||
    /display\s*:\s*none/i.test(attribute(element, 'style') ?? '')
  )
}

export function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((each) => each.name === name)?.value ?? null
}

export function hasClass(element: HtmlElement, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name)
}

/** Text of a node that is text. */
export function ownText(node: HtmlNode): string {
  return defaultTreeAdapter.isTextNode(node) ? node.value : ''
}

export function children(element: HtmlElement): HtmlNode[] {
  return element.childNodes
}

/** All text below with ASCII white space folded as a browser shows it; ideographic spaces stay; br is a line break. */
export function shownText(element: HtmlElement): string {
  return foldSpace(rawText(element))
}

export function rawText(node: HtmlNode): string {
  if (!isElement(node)) return ownText(node).replace(/[\n\r]+/g, ' ')
  if (isSilent(node)) return ''
  if (node.tagName === 'br') return '\n'
  return node.childNodes.map(rawText).join('')
}

export function foldSpace(text: string): string {
  return text
    .replace(/[ \t\r\f\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/^[ \n]+|[ \n]+$/g, '')
}
