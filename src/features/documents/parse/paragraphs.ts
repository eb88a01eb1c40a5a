import type { Chunk } from './draft.ts'
import { endsSentence } from './lines.ts'

const startsAnew = /^(?:[・●○◯■□◆◇▪•※＊*➢▶]|[-－–—]\s)/

/**
 * Joins the lines of a clause into paragraphs: a sentence broken by a hard line break or a page break becomes one again,
 * without a space between Japanese characters.
 */
export function joinParagraphs(chunks: Chunk[]): string {
  let text = ''
  let last: Chunk | null = null
  for (const chunk of chunks) {
    const piece = chunk.text
    if (last === null) text = piece
    else if (sameParagraph(last, chunk)) text += glue(last.text, piece) + piece
    else text += `\n${piece}`
    last = chunk
  }
  return text
}

function sameParagraph(last: Chunk, next: Chunk): boolean {
  if (last.line === next.line) return !last.cell
  if (last.cell || next.cell || startsAnew.test(next.text)) return false
  // A row of a table set with spaces: no sentence, and a gap inside.
  if (!/[。、はをが]/.test(last.text) && /\S(?:[\u3000\t]| {2,})\S/.test(last.text)) return false
  const broken = last.fills && next.line.blankBefore === 0
  if (endsSentence(last.text)) return broken && next.line.indent <= last.line.indent && !/^[\u3000\s]/.test(next.text)
  return !(/[)）]$/.test(last.text) && !broken)
}

function glue(before: string, after: string): string {
  return /[\u0021-\u007e]$/.test(before) && /^[\u0021-\u007e]/.test(after) ? ' ' : ''
}
