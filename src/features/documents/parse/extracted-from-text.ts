import type { ExtractedText, SourceLine } from '../documents.types.ts'

/**
 * Splits plain text or Markdown into lines the parser reads. `at` counts UTF-16 units and leaves out the line break
 * (LF, CR, CR LF, form feed, U+2028, U+2029); `text` stays as it came, so offsets hold for it.
 */
export function extractedFromText(text: string, format: 'txt' | 'md' = 'txt'): ExtractedText {
  const lines: SourceLine[] = []
  const breaks = /\r\n|[\n\r\f\u2028\u2029]/g
  let start = 0
  for (const found of text.matchAll(breaks)) {
    lines.push({ at: [start, found.index] })
    start = found.index + found[0].length
  }
  if (start < text.length) lines.push({ at: [start, text.length] })
  return { format, encoding: 'utf-8', text, lines, trackedChanges: [] }
}
