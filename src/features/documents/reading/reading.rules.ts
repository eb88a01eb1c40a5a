import type { AppError } from '../../../core/errors.ts'
import { documentErrors } from '../documents.errors.ts'
import type { Clause, ParsedDocument, Span } from '../documents.types.ts'
import { reassemble, tight } from '../parse/reassemble.ts'
import { sourceOf } from './source-of.ts'

/** All clauses in document order. */
export const allClauses = (nodes: readonly Clause[]): Clause[] =>
  nodes.flatMap((node) => [node, ...allClauses(node.children)])

/** First place where the reading and the source part, as an offset in the source; null where nothing is lost or doubled. */
export function firstLoss(parsed: ParsedDocument, text: string): number | null {
  const whole = reassemble(parsed, sourceOf(text))
  const wanted = tight(text)
  if (whole === wanted) return null
  let same = 0
  while (same < wanted.length && whole.charAt(same) === wanted.charAt(same)) same++
  let seen = 0
  for (let offset = 0; offset < text.length; offset++) {
    if (/\s/.test(text.charAt(offset))) continue
    if (seen === same) return offset
    seen++
  }
  return text.length
}

/**
 * Why a reading may not be stored: ids, places and links must hold, and no word of the source may be lost or doubled.
 * Where the parser's own reading already lost something, what is no worse than `before` passes.
 */
export function readingFault(parsed: ParsedDocument, text: string, before: ParsedDocument | null): AppError | null {
  const clauses = allClauses(parsed.nodes)
  const ids = new Set<string>()
  for (const { id } of clauses) {
    if (ids.has(id)) return documentErrors('doubleId', { id }, { nodeId: id })
    ids.add(id)
  }
  const outside = ([start, end]: Span): boolean => start > end || end > text.length
  const strayed = clauses.find((clause) => outside(clause.at))
  if (strayed) return documentErrors('badSpan', { id: strayed.id }, { nodeId: strayed.id })
  const strayPiece = [...parsed.furniture, ...parsed.definitions, ...parsed.references].find((piece) =>
    outside(piece.at),
  )
  if (strayPiece) return documentErrors('badSpan', { id: strayPiece.text.slice(0, 20) })
  const dangling =
    parsed.definitions.find((definition) => !ids.has(definition.nodeId)) ??
    parsed.references.find((reference) => !ids.has(reference.from) || (reference.to !== null && !ids.has(reference.to)))
  if (dangling) return documentErrors('danglingLink', { text: dangling.text.slice(0, 40) })
  const loss = firstLoss(parsed, text)
  if (loss === null) return null
  if (before && reassemble(before, sourceOf(text)) === reassemble(parsed, sourceOf(text))) return null
  const from = Math.max(0, loss - 10)
  return documentErrors(
    'textLost',
    { excerpt: tight(text.slice(from, loss + 20)) },
    { at: [loss, Math.min(text.length, loss + 20)] },
  )
}
