import type { ExtractedText } from '../documents.types.ts'
import { TextBuilder } from './text-builder.ts'

/** Plain text: one line per line, nothing added, nothing dropped; CRLF, CR and form feed end a line. */
export function readText(text: string, encoding: string): ExtractedText {
  const builder = new TextBuilder()
  const pages = text.split('\f')
  pages.forEach((page, index) => {
    const lines = splitLines(page)
    // What a form feed ends is a line as well, but none of its own where a line break came right before it.
    for (const line of lines) builder.add(line, pages.length > 1 ? { page: index + 1 } : {})
  })
  return { format: 'txt', encoding, text: builder.text, lines: builder.lines, trackedChanges: [] }
}

/** Splits at CRLF, CR, LF, VT, FF, NEL and the Unicode line and paragraph separators; a last empty line is not counted. */
export function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
  if (lines.length > 1 && lines.at(-1) === '') lines.pop()
  return lines
}
