import type { Clause, ExtractedText, ParsedDocument, Span } from '../documents.types.ts'

/**
 * Puts tree and furniture together again in document order, white space left out: equals the source without white space
 * exactly when nothing was lost, doubled or altered. A clause's own words lie in its `at` less the furniture and the
 * clauses inside it.
 */
export function reassemble(parsed: ParsedDocument, source: ExtractedText): string {
  const owner = new Int32Array(source.text.length).fill(-1)
  const pieces: { orders: string[]; places: number[] }[] = []
  const claim = (at: Span, orders: string[]): void => {
    const piece = pieces.push({ orders: orders.map(tight), places: [] }) - 1
    for (let offset = at[0]; offset < at[1]; offset++) owner[offset] = piece
  }
  // Outer clauses first: those inside, and furniture last, take their places from them.
  const visit = (clause: Clause): void => {
    const label = clause.computedLabel ? '' : clause.label
    // A caption stands before its label or after it.
    claim(clause.at, [label + clause.heading + clause.text, clause.heading + label + clause.text])
    clause.children.forEach(visit)
  }
  parsed.nodes.forEach(visit)
  for (const piece of parsed.furniture) claim(piece.at, [piece.text])
  for (let offset = 0; offset < source.text.length; offset++) {
    if (!/\s/.test(source.text.charAt(offset))) pieces[owner[offset] ?? -1]?.places.push(offset)
  }
  const signs: string[] = []
  let surplus = ''
  for (const { orders, places } of pieces) {
    const printed = places.map((offset) => source.text.charAt(offset)).join('')
    const words = orders.find((order) => order === printed) ?? orders[0] ?? ''
    places.forEach((offset, index) => (signs[offset] = words.charAt(index)))
    // Words a piece holds beyond its places in the source were invented: shown, so that the comparison fails.
    surplus += words.slice(places.length)
  }
  return signs.join('') + surplus
}

/** Text without white space, the form in which source and {@link reassemble} are compared. */
export function tight(text: string): string {
  return text.replaceAll(/\s/g, '')
}
