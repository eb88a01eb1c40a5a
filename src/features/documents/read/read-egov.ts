import type { ExtractedText } from '../documents.types.ts'
import { writeProvision } from './egov/provision.ts'
import { RefusalError } from './read-result.ts'
import { TextBuilder } from './text-builder.ts'
import { elements, parseXml, type XmlElement } from './xml-tree.ts'

/**
 * Law text in e-Gov XML (法令標準XMLスキーマ), bare or in the answer of the e-Gov service. Titles and labels become lines
 * with their type; the first paragraph of an article, which has no number, is a `sentence` line of type Paragraph.
 * @throws RefusalError `xmlEntities`, `brokenXml` or `unknownXml`.
 */
export function readEgov(text: string, encoding: string, fileName: string): ExtractedText {
  const law = findLaw(parseXml(text, fileName))
  if (!law) {
    throw new RefusalError(
      'unknownXml',
      `「${fileName}」はe-Gov法令検索のXML（Law要素を持つもの）ではありません。e-Gov法令検索から「XML」で保存したファイルか、Word文書（.docx）を選んでください。`,
      `"${fileName}" is no law XML of e-Gov (it has no Law element). Choose a file saved as XML from e-Gov, or a Word document.`,
    )
  }
  const builder = new TextBuilder()
  for (const each of elements(law)) writeProvision(each, builder)
  return { format: 'egov', encoding, text: builder.text, lines: builder.lines, trackedChanges: [] }
}

function findLaw(element: XmlElement): XmlElement | undefined {
  if (element.name === 'Law') return element
  for (const each of elements(element)) {
    const law = findLaw(each)
    if (law) return law
  }
  return undefined
}
