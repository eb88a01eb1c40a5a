import type { ClauseType, ExtractedText, SourceLine } from '../documents.types.ts'
import {
  attribute,
  bodyOf,
  children,
  foldSpace,
  hasClass,
  isElement,
  isSilent,
  rawText,
  shownText,
  type HtmlElement,
} from './html/dom.ts'
import { tableRows } from './html/table-rows.ts'
import { PageReader } from './read-html.ts'
import { TextBuilder } from './text-builder.ts'

type Hints = Omit<SourceLine, 'at'>

const TYPES: Record<string, ClauseType> = {
  part: 'Part',
  chapter: 'Chapter',
  section: 'Section',
  subsection: 'Subsection',
  division: 'Division',
  article: 'Article',
  clause: 'Paragraph',
  item: 'Item',
  subitem1: 'Subitem1',
  subitem2: 'Subitem2',
  subitem3: 'Subitem3',
  subitem4: 'Subitem4',
  subitem5: 'Subitem5',
}
const LABEL_SHAPES: [RegExp, ClauseType][] = [
  [/^第[\d０-９〇一二三四五六七八九十百]+編/, 'Part'],
  [/^第[\d０-９〇一二三四五六七八九十百]+章/, 'Chapter'],
  [/^第[\d０-９〇一二三四五六七八九十百]+節/, 'Section'],
  [/^第[\d０-９〇一二三四五六七八九十百]+款/, 'Subsection'],
  [/^第[\d０-９〇一二三四五六七八九十百]+目/, 'Division'],
]

/**
 * 例規 page of the common publishing system: each `eline` is one clause, typed by the class of its inner div.
 * `p.title` is the caption before an article, `p.num` a line that begins with its printed label, `p.s-head` 附則 or 別表.
 * Everything outside `joubun` (contents frame, history, id lists) becomes lines of role `menu`.
 */
export function readReiki(html: string, encoding: string): ExtractedText {
  const builder = new TextBuilder()
  walk(bodyOf(html), builder, false)
  return { format: 'reiki', encoding, text: builder.text, lines: builder.lines, trackedChanges: [] }
}

/** `inText`: inside `joubun`, where title and tables of some editions stand outside any `eline`. */
function walk(element: HtmlElement, builder: TextBuilder, inText: boolean): void {
  if (isSilent(element)) return
  if (hasClass(element, 'eline') || (inText && hasClass(element, 'head'))) return readLine(element, builder)
  if (inText && element.tagName === 'table') return readTable(element, builder)
  if (!holdsLine(element)) return new PageReader(builder).block(wrap(element), { role: 'menu' })
  for (const each of children(element)) {
    if (isElement(each)) walk(each, builder, inText || hasClass(element, 'joubun'))
    else addText(rawText(each), { role: 'menu' }, builder)
  }
}

/** PageReader reads what is inside; a lone table or list must stand inside something to be seen as one. */
function wrap(element: HtmlElement): HtmlElement {
  return { ...element, tagName: 'div', attrs: [], childNodes: [element] }
}

function holdsLine(element: HtmlElement): boolean {
  return children(element).some((each) => isElement(each) && (hasClass(each, 'eline') || holdsLine(each)))
}

function readLine(line: HtmlElement, builder: TextBuilder): void {
  readParts(line, undefined, builder)
}

/** `type` is what the nearest typed div says; text that stands in no paragraph is kept as a plain line. */
function readParts(element: HtmlElement, type: ClauseType | undefined, builder: TextBuilder): void {
  let loose = ''
  const flush = (): void => {
    addText(loose, {}, builder)
    loose = ''
  }
  for (const each of children(element)) {
    if (!isElement(each)) {
      loose += rawText(each)
      continue
    }
    if (isSilent(each)) continue
    if (each.tagName === 'p') {
      flush()
      addText(rawText(each), paragraphHints(each, type), builder)
    } else if (each.tagName === 'table') {
      flush()
      readTable(each, builder)
    } else if (each.tagName === 'div') {
      flush()
      readParts(each, typeOf(each) ?? type, builder)
    } else {
      loose += rawText(each)
    }
  }
  flush()
}

function readTable(table: HtmlElement, builder: TextBuilder): void {
  for (const row of tableRows(table)) builder.add(row, { role: 'tableCell' })
}

function addText(raw: string, hints: Hints, builder: TextBuilder): void {
  const text = foldSpace(raw)
  if (text.replace(/　/g, '') !== '') builder.add(text, hints)
}

function typeOf(element: HtmlElement): ClauseType | undefined {
  const names = (attribute(element, 'class') ?? '').split(/\s+/)
  return names.map((name) => TYPES[name]).find((type) => type !== undefined)
}

function paragraphHints(paragraph: HtmlElement, type: ClauseType | undefined): Hints {
  const text = shownText(paragraph)
  if (hasClass(paragraph, 'title-irregular')) return { role: 'title' }
  if (hasClass(paragraph, 'date')) return { role: 'date' }
  if (hasClass(paragraph, 'number')) return { role: 'number' }
  if (hasClass(paragraph, 's-head') || (type === undefined && /^(附|付)[\s　]*則/.test(text))) return sectionHead(text)
  const structure = structureOf(text, type, paragraph)
  if (structure) return { role: 'label', type: structure }
  if (hasClass(paragraph, 'title')) return { role: 'caption' }
  if (hasClass(paragraph, 'num')) return { role: 'label', ...(type === undefined ? {} : { type }) }
  // A clause without a number (附則 of one paragraph) begins a paragraph all the same.
  if (type === 'Paragraph') return { role: 'sentence', type }
  return { role: 'sentence' }
}

/** Chapter lines are told by their label: the class names for them differ between editions of the system. */
function structureOf(text: string, type: ClauseType | undefined, paragraph: HtmlElement): ClauseType | undefined {
  if (type === 'Article' || type === 'Paragraph' || type === 'Item' || (type ?? '').startsWith('Subitem'))
    return undefined
  const shaped = LABEL_SHAPES.find(([shape]) => shape.test(text))?.[1]
  return shaped ?? (type !== undefined && hasClass(paragraph, 'title') ? type : undefined)
}

function sectionHead(text: string): Hints {
  if (/^(附|付)[\s　]*則/.test(text)) return { role: 'supplementHeading', type: 'SupplProvision' }
  if (/^(別[\s　]*[表記図紙]|様[\s　]*式|第\S{1,4}号様式)/.test(text))
    return { role: 'appendixHeading', type: 'AppdxTable' }
  return { role: 'heading' }
}
