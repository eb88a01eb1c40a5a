import type { ExtractedText, SourceLine } from '../documents.types.ts'
import {
  attribute,
  bodyOf,
  children,
  foldSpace,
  isElement,
  isSilent,
  rawText,
  shownText,
  type HtmlElement,
  type HtmlNode,
} from './html/dom.ts'
import { listLabels } from './html/list-labels.ts'
import { isLayoutTable, tableRows } from './html/table-rows.ts'
import { TextBuilder } from './text-builder.ts'

type Hints = Omit<SourceLine, 'at'>

const BLOCKS = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'center',
  'dd',
  'details',
  'dialog',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'frameset',
  'header',
  'hr',
  'legend',
  'li',
  'main',
  'menu',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
])
const MENUS = new Set(['nav', 'aside', 'header', 'footer', 'menu'])
const MENU_ROLES = new Set(['navigation', 'banner', 'contentinfo', 'complementary', 'search'])

/** Any web page: block elements become lines; navigation, header and footer become lines with role `menu`. */
export function readHtml(html: string, encoding: string): ExtractedText {
  const builder = new TextBuilder()
  new PageReader(builder).block(bodyOf(html), {})
  return { format: 'html', encoding, text: builder.text, lines: builder.lines, trackedChanges: [] }
}

/** Writes a page into lines; used for site frames around 例規 too. */
export class PageReader {
  #builder: TextBuilder
  #inline = ''
  #titled = false

  constructor(builder: TextBuilder) {
    this.#builder = builder
  }

  block(element: HtmlElement, around: Hints): void {
    const hints = isMenu(element) ? { ...around, role: 'menu' as const } : around
    for (const node of children(element)) this.#node(node, hints)
    this.#flush(hints)
  }

  #node(node: HtmlNode, hints: Hints): void {
    if (!isElement(node)) {
      this.#inline += rawText(node)
      return
    }
    if (isSilent(node)) return
    const heading = /^h([1-6])$/.exec(node.tagName)
    if (heading) return this.#heading(node, Number(heading[1]) - 1, hints)
    if (node.tagName === 'pre') return this.#pre(node, hints)
    if (node.tagName === 'ol' || node.tagName === 'ul') return this.#list(node, hints)
    if (node.tagName === 'table' && !isLayoutTable(node)) return this.#table(node, hints)
    if (BLOCKS.has(node.tagName) || holdsBlock(node)) {
      this.#flush(hints)
      return this.block(node, hints)
    }
    this.#inline += rawText(node)
  }

  #heading(element: HtmlElement, depth: number, hints: Hints): void {
    this.#flush(hints)
    const text = shownText(element)
    if (text === '') return
    const title = depth === 0 && !this.#titled && hints.role === undefined
    if (title) this.#titled = true
    this.#builder.add(text, { role: title ? 'title' : 'heading', ...hints, depth })
  }

  #pre(element: HtmlElement, hints: Hints): void {
    this.#flush(hints)
    const text = children(element)
      .map((node) => (isElement(node) ? rawText(node) : 'value' in node ? node.value : ''))
      .join('')
    this.#builder.add(text.replace(/\r\n?/g, '\n').replace(/\n+$/, ''), hints)
  }

  #table(element: HtmlElement, hints: Hints): void {
    this.#flush(hints)
    for (const row of tableRows(element)) this.#builder.add(row, { role: 'tableCell', ...hints })
  }

  #list(list: HtmlElement, hints: Hints): void {
    const { label: _outer, ...around } = hints
    this.#flush(hints)
    const depth = around.depth === undefined ? 0 : around.depth + 1
    const labels = listLabels(list)
    for (const node of children(list)) {
      if (!isElement(node) || node.tagName !== 'li') {
        this.#node(node, { ...around, depth })
        continue
      }
      const label = labels.get(node) ?? null
      const before = this.#builder.lines.length
      this.block(node, { ...around, depth })
      const first = this.#builder.lines[before]
      if (label !== null && first) this.#label(first, label)
    }
    this.#flush({ ...around, depth })
  }

  /** A nested list may have labelled the line already (an li that holds only a list): the outer label goes before it. */
  #label(line: SourceLine, label: string): void {
    line.label = line.label === undefined ? label : `${label}${line.label}`
  }

  #flush(hints: Hints): void {
    const text = foldSpace(this.#inline)
    this.#inline = ''
    if (text !== '') this.#builder.add(text.replace(/\n{2,}/g, '\n'), hints)
  }
}

function isMenu(element: HtmlElement): boolean {
  return MENUS.has(element.tagName) || MENU_ROLES.has(attribute(element, 'role') ?? '')
}

function holdsBlock(element: HtmlElement): boolean {
  return children(element).some(
    (each) => isElement(each) && (BLOCKS.has(each.tagName) || /^h[1-6]$/.test(each.tagName) || holdsBlock(each)),
  )
}
