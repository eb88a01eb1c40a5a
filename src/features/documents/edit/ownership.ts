import type { Clause, Furniture, ParsedDocument, Span } from '../documents.types.ts'
import { tight } from '../parse/reassemble.ts'

export type Ownership = {
  /** The clause or piece of furniture whose words stand at an offset of the source. */
  at: (offset: number) => Clause | Furniture | null
  /** Offsets of the signs, white space aside, that are a clause's own words. */
  signsOf: (clause: Clause) => number[]
}

/** Who owns each place of the source, by the rule of `reassemble`: clauses inside and furniture take from the clause around them. */
export function ownership(parsed: ParsedDocument, source: string): Ownership {
  const pieces: (Clause | Furniture)[] = []
  const owner = new Int32Array(source.length).fill(-1)
  const claim = (at: Span, piece: Clause | Furniture): void => {
    owner.fill(pieces.push(piece) - 1, at[0], at[1])
  }
  const visit = (clause: Clause): void => {
    claim(clause.at, clause)
    clause.children.forEach(visit)
  }
  parsed.nodes.forEach(visit)
  for (const piece of parsed.furniture) claim(piece.at, piece)
  const at = (offset: number): Clause | Furniture | null => pieces[owner[offset] ?? -1] ?? null
  return {
    at,
    signsOf: (clause) => {
      const own = pieces.indexOf(clause)
      const offsets: number[] = []
      for (let offset = clause.at[0]; offset < clause.at[1]; offset++) {
        if (owner[offset] === own && !/\s/.test(source.charAt(offset))) offsets.push(offset)
      }
      return offsets
    },
  }
}

/** Whether the caption stands before the label in print, as in （目的） over 第1条. */
export function captionFirst(clause: Clause, source: string): boolean {
  const label = clause.computedLabel ? '' : clause.label
  return clause.heading !== '' && !tight(source.slice(...clause.at)).startsWith(tight(label))
}

/** Cuts after `count` signs, white space not counted. Both parts come without white space at the cut. */
export function cutAfter(text: string, count: number): [string, string] {
  let index = 0
  for (let seen = 0; index < text.length && seen < count; index++) if (!/\s/.test(text.charAt(index))) seen++
  return [text.slice(0, index).trimEnd(), text.slice(index).trimStart()]
}

/** What stands between two signs in print: the spaces of a line, a line break, or nothing. */
export function gap(source: string, from: number | undefined, to: number | undefined): string {
  if (from === undefined || to === undefined) return ''
  const between = source.slice(from + 1, to)
  return between.trim() !== '' || /[\n\r]/.test(between) ? '\n' : between
}

/** Puts parts together again as they stand in print; `signs` are the offsets of all their signs in order. */
export function joinPrinted(parts: readonly string[], signs: readonly number[], source: string): string {
  let seen = 0
  let whole = ''
  for (const part of parts) {
    if (part === '') continue
    whole += whole === '' ? part : gap(source, signs[seen - 1], signs[seen]) + part
    seen += tight(part).length
  }
  return whole
}
