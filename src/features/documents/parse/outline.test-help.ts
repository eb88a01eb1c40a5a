import type { Clause } from '../documents.types.ts'
import { extractedFromText } from './extracted-from-text.ts'
import { parseTree } from './parse-tree.ts'
import { reassemble, tight } from './reassemble.ts'

/** Labels with what they hold: `1[(1) (2)[① ②]] 2`; `_` for a clause without a label. Fails where a character is lost. */
export function outline(text: string): string {
  const source = extractedFromText(text)
  const parsed = parseTree(source)
  if (reassemble(parsed, source) !== tight(text)) throw new Error(`text lost: ${reassemble(parsed, source)}`)
  return outlineOf(parsed.nodes)
}

export function outlineOf(nodes: Clause[]): string {
  return nodes
    .map(
      (node) =>
        (node.label === '' ? '_' : node.label) + (node.children.length > 0 ? `[${outlineOf(node.children)}]` : ''),
    )
    .join(' ')
}
