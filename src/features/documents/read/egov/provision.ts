import type { ClauseType } from '../../documents.types.ts'
import type { TextBuilder } from '../text-builder.ts'
import { child, elements, type XmlElement } from '../xml-tree.ts'
import { lineText, sentenceText, tableRowTexts } from './inline.ts'

const HEADINGS: Record<string, ClauseType> = {
  PartTitle: 'Part',
  ChapterTitle: 'Chapter',
  SectionTitle: 'Section',
  SubsectionTitle: 'Subsection',
  DivisionTitle: 'Division',
}
const LABELLED: Record<string, ClauseType> = {
  Paragraph: 'Paragraph',
  Item: 'Item',
  Subitem1: 'Subitem1',
  Subitem2: 'Subitem2',
  Subitem3: 'Subitem3',
  Subitem4: 'Subitem4',
  Subitem5: 'Subitem5',
  // The tree has five levels below the item; deeper ones stay readable at the last of them.
  Subitem6: 'Subitem5',
  Subitem7: 'Subitem5',
  Subitem8: 'Subitem5',
  Subitem9: 'Subitem5',
  Subitem10: 'Subitem5',
}

/** Writes one element of a law, with all below it, as typed lines; an element not known by name gives its text. */
export function writeProvision(element: XmlElement, builder: TextBuilder): void {
  const { name } = element
  const heading = HEADINGS[name]
  const labelled = LABELLED[name]
  if (heading) return add(builder, lineText(element), { role: 'label', type: heading })
  if (labelled) return writeLabelled(element, labelled, builder)
  if (name === 'TOC') return writeContents(element, builder)
  if (name === 'LawTitle') return add(builder, lineText(element), { role: 'title' })
  if (name === 'LawNum') return add(builder, lineText(element), { role: 'number' })
  if (/^(Article|Paragraph)Caption$/.test(name)) return add(builder, lineText(element), { role: 'caption' })
  if (name === 'ArticleTitle') return add(builder, lineText(element), { role: 'label', type: 'Article' })
  if (name === 'SupplProvision') return writeSupplement(element, builder)
  if (/^(SupplProvision)?Appdx/.test(name) && elements(element).length > 0) return writeAppendix(element, builder)
  if (/^(Table|TableHeaderRow|TableRow)$/.test(name)) return writeRows(element, builder)
  if (name === 'Sentence' || name === 'ListSentence' || /^Sublist\d?Sentence$/.test(name)) {
    return add(builder, sentenceText(element), { role: 'sentence' })
  }
  const inner = elements(element).filter((each) => each.name !== 'Ruby' && each.name !== 'Line')
  const loose = element.children.some((each) => typeof each === 'string' && each.trim() !== '')
  if (inner.length === 0 || loose) return add(builder, lineText(element), { role: 'sentence' })
  for (const each of inner) writeProvision(each, builder)
}

type Hints = Parameters<TextBuilder['add']>[1]

function add(builder: TextBuilder, text: string, hints: Hints): void {
  if (text !== '') builder.add(text, hints)
}

/** 項, 号 and below: label and sentence on one line; without a label a sentence line that begins the node. */
function writeLabelled(element: XmlElement, type: ClauseType, builder: TextBuilder): void {
  const { name } = element
  let begun = false
  const labelName = name === 'Paragraph' ? 'ParagraphNum' : `${name}Title`
  const label = lineText(child(element, labelName))
  for (const each of elements(element)) {
    if (each.name === labelName) continue
    if (each.name !== `${name}Sentence`) {
      // A paragraph may open with a table or a figure only: its label must not be lost.
      if (!begun && label !== '' && !each.name.endsWith('Caption')) {
        add(builder, label, { role: 'label', type })
        begun = true
      }
      writeProvision(each, builder)
      continue
    }
    const text = sentenceText(each)
    begun = true
    if (label === '') add(builder, text, { role: 'sentence', type })
    else add(builder, text === '' ? label : `${label}　${text}`, { role: 'label', type })
  }
  if (!begun && label !== '') add(builder, label, { role: 'label', type })
}

function writeContents(contents: XmlElement, builder: TextBuilder): void {
  for (const each of elements(contents)) {
    const inner = elements(each)
    const own = inner.filter((part) => !part.name.startsWith('TOC'))
    const text = inner.length === 0 ? lineText(each) : own.map(lineText).join('')
    add(builder, text, { role: 'contents' })
    if (inner.length > 0)
      writeContents({ ...each, children: inner.filter((part) => part.name.startsWith('TOC')) }, builder)
  }
}

/** The amending law and 抄 stand in attributes; print shows them beside the label. */
function writeSupplement(element: XmlElement, builder: TextBuilder): void {
  const amending = element.attributes['AmendLawNum']
  const label = lineText(child(element, 'SupplProvisionLabel'))
  const extract = element.attributes['Extract'] === 'true' ? '　抄' : ''
  const line = `${label}${amending ? `　（${amending}）` : ''}${extract}`
  add(builder, line, { role: 'supplementHeading', type: 'SupplProvision' })
  for (const each of elements(element)) if (each.name !== 'SupplProvisionLabel') writeProvision(each, builder)
}

function writeAppendix(element: XmlElement, builder: TextBuilder): void {
  const isHead = (each: XmlElement): boolean =>
    /^(SupplProvision)?Appdx\w*Title$|^ArithFormulaNum$|^RelatedArticleNum$/.test(each.name)
  const head = elements(element).filter(isHead).map(lineText).join('')
  add(builder, head, { role: 'appendixHeading', type: 'AppdxTable' })
  for (const each of elements(element)) if (!isHead(each)) writeProvision(each, builder)
}

function writeRows(element: XmlElement, builder: TextBuilder): void {
  for (const row of tableRowTexts(element)) if (row.trim() !== '') builder.add(row, { role: 'tableCell' })
}
