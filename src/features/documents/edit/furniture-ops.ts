import type { Clause, Furniture, FurnitureKind } from '../documents.types.ts'
import { EditRefused } from './edit-op.ts'
import { clauseBefore, newClause, place, type Working } from './working.ts'
import { takeLabel } from './words-ops.ts'

/** Its words become furniture, line by line; what stands under it moves up, or goes along where `whole`. */
export function toFurniture(working: Working, id: string, kind: FurnitureKind, whole: boolean): Clause | null {
  const { clause, list, index } = place(working, id)
  const going: Clause[] = []
  const collect = (one: Clause): void => {
    going.push(one)
    if (whole) one.children.forEach(collect)
  }
  collect(clause)
  const pieces = going.flatMap((one) => linesOf(working, one, kind))
  working.parsed.furniture = [...working.parsed.furniture, ...pieces].toSorted((one, other) => one.at[0] - other.at[0])
  list.splice(index, 1, ...(whole ? [] : clause.children))
  return list[index] ?? list[index - 1] ?? null
}

function linesOf({ owned, source }: Working, clause: Clause, kind: FurnitureKind): Furniture[] {
  const pieces: Furniture[] = []
  let start: number | undefined
  let last: number | undefined
  const flush = (): void => {
    if (start !== undefined && last !== undefined)
      pieces.push({ kind, text: source.slice(start, last + 1), at: [start, last + 1] })
  }
  for (const sign of owned.signsOf(clause)) {
    const between = last === undefined ? '' : source.slice(last + 1, sign)
    if (between.trim() !== '' || /[\n\r]/.test(between)) {
      flush()
      start = undefined
    }
    start ??= sign
    last = sign
  }
  flush()
  return pieces
}

/** A piece of furniture becomes a clause behind the one whose words stand before it. */
export function toClause(working: Working, start: number): Clause {
  const { parsed } = working
  const index = parsed.furniture.findIndex((piece) => piece.at[0] === start)
  const [piece] = index < 0 ? [] : parsed.furniture.splice(index, 1)
  if (!piece) throw new EditRefused('notFound')
  const before = clauseBefore(working, start)
  const made = newClause(before?.type ?? 'Article', piece.text.trim(), piece.at)
  takeLabel(made)
  if (!before) {
    parsed.nodes.unshift(made)
    return made
  }
  const later = before.children.findIndex((child) => child.at[0] > start)
  // Between a lead-in and what stands under it, it can only stand under it too.
  if (later >= 0) {
    made.type = before.children[later]?.type ?? made.type
    before.children.splice(later, 0, made)
    return made
  }
  const { list, index: at } = place(working, before.id)
  list.splice(at + 1, 0, made)
  return made
}
