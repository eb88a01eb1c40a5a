/** A piece of text as the PDF draws it; lengths in points, origin at the lower left. */
export type PdfItem = { text: string; x: number; y: number; width: number; size: number }

/** Gaps in units of the letter height. Word sets a quarter em between Japanese and Latin by itself; a typed blank is wider. */
const JAPANESE_GAP = 0.45
const LATIN_GAP = 0.15
const COLUMN_GAP = 2

/** Puts the pieces of one page back into lines, top to bottom, and closes the gaps that are layout only. */
export function rebuildLines(items: PdfItem[]): string[] {
  return groupByHeight(items.filter((item) => item.text !== '' && !isBlank(item.text)))
    .map(joinLine)
    .filter((line) => line !== '')
}

/** An ASCII blank says nothing that the gap does not say better; an ideographic space is typed on purpose. */
function isBlank(text: string): boolean {
  return /^[ \u00a0\t\n]+$/.test(text)
}

function groupByHeight(items: PdfItem[]): PdfItem[][] {
  const sorted = items
    .map((item, order) => ({ item, order }))
    .sort((one, other) => other.item.y - one.item.y || one.order - other.order)
  const groups: { y: number; size: number; items: PdfItem[] }[] = []
  for (const { item } of sorted) {
    const last = groups.at(-1)
    // Superscripts and mixed sizes share a line when their base lines differ by less than half a letter.
    if (last && last.y - item.y < 0.5 * Math.max(last.size, item.size)) {
      last.items.push(item)
      if (item.size > last.size) last.size = item.size
    } else {
      groups.push({ y: item.y, size: item.size, items: [item] })
    }
  }
  return groups.map((group) => group.items.sort((one, other) => one.x - other.x))
}

function joinLine(items: PdfItem[]): string {
  let line = ''
  let end = 0
  for (const item of items) {
    const text = closeInnerGaps(item)
    if (line !== '') line += separator(line, text, (item.x - end) / (item.size || 1))
    line += text
    end = item.x + item.width
  }
  return unfoldRadicals(line).replace(/[ \t]+$/, '')
}

function separator(before: string, after: string, gap: number): string {
  const left = before.at(-1) ?? ''
  const right = after.charAt(0)
  if (/\s/.test(left) || /\s/.test(right)) return ''
  if (gap > COLUMN_GAP) return '\t'
  const limit = isJapanese(left) || isJapanese(right) ? JAPANESE_GAP : LATIN_GAP
  return gap > limit ? ' ' : ''
}

/** Blanks inside a piece were put in by the extraction where letters stand apart; their width is what the letters leave over. */
function closeInnerGaps(item: PdfItem): string {
  const text = item.text.replace(/\u00a0/g, ' ')
  const blanks = text.match(/(?<=\S) +(?=\S)/g)
  if (!blanks || item.size === 0) return text
  let letters = 0
  for (const letter of text.replace(/ /g, '')) letters += isNarrow(letter) ? 0.5 : 1
  const gap = (item.width / item.size - letters) / blanks.length
  if (gap > JAPANESE_GAP) return text
  return text.replace(/(?<=(\S)) +(?=(\S))/g, (blank, left: string, right: string) =>
    isJapanese(left) || isJapanese(right) ? '' : blank,
  )
}

function isNarrow(letter: string): boolean {
  return /[\u0020-\u00ff\uff61-\uff9f]/.test(letter)
}

function isJapanese(letter: string): boolean {
  return /[\u2460-\u24ff\u3000-\u30ff\u3220-\u33ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]/.test(letter)
}

/** Some fonts map 文 to the radical ⽂: the same sign to a reader, another one to every search. */
function unfoldRadicals(line: string): string {
  return line.replace(/[\u2f00-\u2fd5]/g, (radical) => radical.normalize('NFKC'))
}
