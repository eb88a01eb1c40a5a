import { elements, textOf, type XmlElement } from '../xml-tree.ts'

const READING = new Set(['Rt'])

/** Text without readings (ruby) and without the white space that only lays the XML out. */
export function lineText(element: XmlElement | undefined): string {
  return textOf(element, READING).replace(/[ \t\r\n]+/g, '')
}

/** Columns of an item, parted by an ideographic space as in print. */
export function sentenceText(element: XmlElement | undefined): string {
  if (!element) return ''
  const columns = elements(element).filter((each) => each.name === 'Column')
  if (columns.length > 0)
    return columns
      .map(lineText)
      .filter((text) => text !== '')
      .join('　')
  return lineText(element)
}

/** One text per row, cells parted by TAB. */
export function tableRowTexts(element: XmlElement): string[] {
  if (element.name === 'TableRow' || element.name === 'TableHeaderRow') {
    return [elements(element).map(lineText).join('\t')]
  }
  return elements(element).flatMap(tableRowTexts)
}
