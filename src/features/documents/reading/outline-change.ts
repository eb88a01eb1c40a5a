import type { Clause, ParsedDocument } from '../documents.types.ts'

const MOST_LINES = 200

const outline = (nodes: readonly Clause[], depth = 0): string[] =>
  nodes.flatMap((node) => [
    `${'　'.repeat(depth)}${node.label} ${node.heading || node.text.slice(0, 30)}`.trimEnd(),
    ...outline(node.children, depth + 1),
  ])

const without = (lines: string[], others: string[]): string[] => {
  const left = new Map<string, number>()
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1)
  return lines
    .filter((line) => {
      const count = left.get(line) ?? 0
      if (count > 0) left.set(line, count - 1)
      return count === 0
    })
    .slice(0, MOST_LINES)
}

/** What history keeps of a corrected reading: the outline lines that went and came, not the whole text. */
export function outlineChange(before: ParsedDocument, after: ParsedDocument): { before: string[]; after: string[] } {
  const was = outline(before.nodes)
  const is = outline(after.nodes)
  return { before: without(was, is), after: without(is, was) }
}
