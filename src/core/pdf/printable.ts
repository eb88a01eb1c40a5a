/** Printers' mark for a letter that the case does not hold. */
export const GETA = '〓'
/** A line of Latin letters without a blank is let break after so many. */
const LONGEST_RUN = 40

const isVariationSelector = (point: number): boolean =>
  (point >= 0xfe00 && point <= 0xfe0f) || (point >= 0xe0100 && point <= 0xe01ef)
/** Joiners, marks of direction and other signs without a shape: nothing of them is seen, and some turn a line round. */
const isShapeless = (point: number): boolean =>
  /^[\p{Cf}\p{Default_Ignorable_Code_Point}]$/u.test(String.fromCodePoint(point))

/**
 * Text as it can be printed: line ends kept, other control signs gone, letters without a glyph replaced by 〓 and told to `missing`.
 * A variation selector stays with the letter before it.
 */
export function printable(text: string, has: (codePoint: number) => boolean, missing: Set<string>): string {
  let shown = ''
  let kept = false
  for (const letter of text.toWellFormed().replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')) {
    const point = letter.codePointAt(0) ?? 0
    if (letter === '\n') shown += letter
    else if (letter === '\t') shown += ' '
    else if (/^\p{Cc}$/u.test(letter)) continue
    else if (isVariationSelector(point)) shown += kept ? letter : ''
    else if (isShapeless(point)) continue
    else if (has(point) || letter === ' ') shown += letter
    else {
      missing.add(letter)
      shown += GETA
    }
    kept = has(point)
  }
  return shown.replaceAll(new RegExp(`[!-~]{${LONGEST_RUN}}(?=[!-~])`, 'g'), '$&\u200b')
}
