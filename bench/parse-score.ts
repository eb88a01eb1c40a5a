import type { Clause, ParsedDocument } from '../src/features/documents/documents.types.ts'

/** A text's key: every printed label with the label it stands under ('' at the top), in document order. */
export type TreeKey = { pairs: [label: string, parentLabel: string][] }

export type TreeScore = { precision: number; recall: number; f1: number; missing: string[]; surplus: string[] }

/**
 * Compares a tree with its key by pairs of label and parent label, counted as often as they come. Clauses without a printed
 * label are left out; what hangs under them counts under the nearest printed label. Between 0 and 1; two empty sides are 1.
 */
export function scoreTree(parsed: ParsedDocument, key: TreeKey): TreeScore {
  const wanted = tally(key.pairs.filter(([label]) => label !== '').map(([label, parent]) => pairName(label, parent)))
  const found = tally(pairsOf(parsed.nodes, ''))
  let hits = 0
  const missing: string[] = []
  const surplus: string[] = []
  for (const [pair, count] of wanted) {
    const same = Math.min(count, found.get(pair) ?? 0)
    hits += same
    for (let index = same; index < count; index++) missing.push(pair)
  }
  for (const [pair, count] of found) for (let index = wanted.get(pair) ?? 0; index < count; index++) surplus.push(pair)
  const total = sum(found)
  const precision = total === 0 ? (sum(wanted) === 0 ? 1 : 0) : hits / total
  const recall = sum(wanted) === 0 ? (total === 0 ? 1 : 0) : hits / sum(wanted)
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { precision, recall, f1, missing, surplus }
}

function pairsOf(nodes: Clause[], parent: string): string[] {
  return nodes.flatMap((node) => [
    ...(node.label === '' ? [] : [pairName(node.label, parent)]),
    ...pairsOf(node.children, node.label === '' ? parent : node.label),
  ])
}

function pairName(label: string, parent: string): string {
  return `${comparable(label)}<${comparable(parent)}`
}

/** White space and width do not count, nor does the stop after a label: `１．` is `1`, `（1）` is `(1)`. ① stays ①. */
function comparable(label: string): string {
  const folded = [...label.replaceAll(/\s/g, '')]
    .map((sign) => (/[\uff01-\uff5e\uff61-\uff9f]/.test(sign) ? sign.normalize('NFKC') : sign))
    .join('')
  return folded.replaceAll(/[-－‐‑–—―ー−─](?=[0-9])/g, '-').replace(/(?<=[^.])[.、，,:：．]$/, '')
}

function tally(pairs: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  return counts
}

function sum(counts: Map<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0)
}
