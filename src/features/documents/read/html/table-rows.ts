import { attribute, children, foldSpace, isElement, isSilent, rawText, type HtmlElement } from './dom.ts'

/** One text per row, cells parted by TAB; a cell of several lines keeps its line breaks. Empty rows are left out. */
export function tableRows(table: HtmlElement): string[] {
  return rowsOf(table)
    .map((row) => cellsOf(row).map(cellText).join('\t'))
    .filter((row) => row.trim() !== '')
}

/** True for a table that only lays the page out: it holds another table or the headings and lists of a text. */
export function isLayoutTable(table: HtmlElement): boolean {
  const role = attribute(table, 'role')
  return role === 'presentation' || role === 'none' || holds(table, ['table', 'h1', 'h2', 'h3', 'ol', 'nav'])
}

function rowsOf(element: HtmlElement): HtmlElement[] {
  return children(element).flatMap((each) => {
    if (!isElement(each) || isSilent(each)) return []
    if (each.tagName === 'tr' || each.tagName === 'caption') return [each]
    return rowsOf(each)
  })
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  if (row.tagName === 'caption') return [row]
  return children(row).filter((each): each is HtmlElement => isElement(each) && !isSilent(each))
}

function cellText(cell: HtmlElement): string {
  const blocks = children(cell).map((each) => {
    const text = rawText(each)
    return isElement(each) && ['p', 'div', 'li'].includes(each.tagName) ? `\n${text}\n` : text
  })
  return foldSpace(blocks.join('')).replace(/\n+/g, '\n')
}

function holds(element: HtmlElement, names: string[]): boolean {
  return children(element).some((each) => isElement(each) && (names.includes(each.tagName) || holds(each, names)))
}
