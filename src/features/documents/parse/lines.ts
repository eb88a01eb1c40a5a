import type { ExtractedText, FurnitureKind, SourceLine, Span } from '../documents.types.ts'

/** A non-blank line the parser works on: trimmed text with its place, what stood around it, what the reader said. */
export type Line = {
  /** Index in {@link ExtractedText.lines}. */
  source: number
  start: number
  end: number
  text: string
  /** Width of the leading white space, full-width characters counting 1, half-width 0.5. */
  indent: number
  /** Blank lines between this line and the one before. */
  blankBefore: number
  hint: SourceLine
  /** Set once the line is known to be furniture. */
  furniture: FurnitureKind | null
}

/** Non-blank lines, trimmed of white space (offsets follow). Text between lines given by the reader is not lost: see {@link strayText}. */
export function workingLines(source: ExtractedText): Line[] {
  const lines: Line[] = []
  let blanks = 0
  source.lines.forEach((hint, index) => {
    const raw = source.text.slice(...hint.at)
    const text = raw.trim()
    if (text === '' && !hint.label) {
      blanks++
      return
    }
    const lead = raw.length - raw.trimStart().length
    const start = hint.at[0] + (text === '' ? 0 : lead)
    lines.push({
      source: index,
      start,
      end: start + text.length,
      text,
      indent: width(raw.slice(0, lead)),
      blankBefore: blanks,
      hint,
      furniture: null,
    })
    blanks = 0
  })
  return lines
}

/** Pieces of `text` that no line covers; a reader should leave none, but nothing may be lost if one does. */
export function strayText(source: ExtractedText): Span[] {
  const strays: Span[] = []
  let from = 0
  for (const { at } of source.lines) {
    if (at[0] > from && source.text.slice(from, at[0]).trim() !== '') strays.push([from, at[0]])
    from = Math.max(from, at[1])
  }
  if (source.text.slice(from).trim() !== '') strays.push([from, source.text.length])
  return strays
}

/** Columns of a text: a full-width character is 1, a half-width one 0.5. */
export function width(text: string): number {
  let sum = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // The second half of a surrogate pair takes no room of its own.
    if (code < 0xdc00 || code > 0xdfff)
      sum += (code >= 0x20 && code <= 0x7e) || code === 9 || (code >= 0xff61 && code <= 0xff9f) ? 0.5 : 1
  }
  return sum
}

/**
 * Width at which the source broke its lines (a PDF or a mail of some 40 characters a line), or null where a line is a paragraph.
 * Wrapped texts pile up just below one width; others do not.
 */
export function wrapWidth(lines: Line[]): number | null {
  const widths = lines.map((line) => line.indent + width(line.text)).filter((value) => value >= 18 && value <= 75)
  if (widths.length < 6) return null
  const longer = lines.filter((line) => line.indent + width(line.text) > 75).length
  if (longer > lines.length * 0.08) return null
  let best: number | null = null
  let bestCount = 0
  for (const limit of new Set(widths.map((value) => Math.ceil(value)))) {
    const near = widths.filter((value) => value > limit - 3 && value <= limit).length
    const above = widths.filter((value) => value > limit).length
    if (near > bestCount && above <= widths.length * 0.06) {
      best = limit
      bestCount = near
    }
  }
  return bestCount >= Math.max(4, widths.length * 0.25) ? best : null
}

/** True where the line fills the width the text was broken at, so that what follows may be the same sentence. */
export function fillsWidth(line: Line, wrap: number | null): boolean {
  return wrap !== null && line.indent + width(line.text) > wrap - 3
}

/** True where the words themselves ask for more: 「…契約に」「…及び」「…、」. */
export function wordsUnfinished(text: string): boolean {
  return (
    /(?:[、，をにがはとへでや]|及び|又は|並びに|若しくは|[^も]の|[（(「『])$/.test(text) &&
    !/(?:こと|もの|とき|について|ほか|うえ|おそれ)$/.test(text) &&
    text.length > 8
  )
}

/** True where a sentence or a closed phrase ends here. */
export function endsSentence(text: string): boolean {
  return /[。．！？!?：:」』】]$|[。．][)）]$/.test(text)
}
