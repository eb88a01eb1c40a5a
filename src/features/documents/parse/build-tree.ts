import type { Chunk, Draft } from './draft.ts'
import type { Line } from './lines.ts'
import { fillsWidth } from './lines.ts'
import type { Decision } from './numbering-state.ts'
import type { Span } from '../documents.types.ts'

type DraftTree = { roots: Draft[]; separators: Span[] }

/** What was decided on a line: the label, or a title that opens a text of its own within the file, or nothing. */
export type LineRole = { line: Line; decision: Decision | null; opensDocument: boolean }

/** Hangs the clauses into each other and gives every line of the body to its clause. Lines before the first clause are not passed. */
export function buildTree(roles: LineRole[], wrap: number | null): DraftTree {
  const roots: Draft[] = []
  const separators: Span[] = []
  let open: Draft[] = []
  let waiting: Chunk[] = []
  const bare = hasBareCaptions(roles)
  roles.forEach(({ line, decision, opensDocument }, at) => {
    if (opensDocument) {
      const document = newDraft(line, null)
      document.chunks = chunksOf(line, 0, wrap, separators)
      roots.push(document)
      open = [document]
      return
    }
    if (!decision) {
      const chunks = chunksOf(line, 0, wrap, separators)
      const next = roles[at + 1]
      const captioned = next?.decision?.candidate.kind ?? ''
      if (
        isCaption(line)
          ? ['article', 'dai', 'num', 'kanji'].includes(captioned)
          : bare && captioned === 'article' && isBareCaption(line)
      )
        waiting = chunks
      else placeText(open, chunks)
      return
    }
    const draft = newDraft(line, decision)
    const computed = draft.computedLabel
    const { candidate, depth } = decision
    if (!computed && candidate.start > 0) separators.push(...visible(line, 0, candidate.start))
    draft.caption = waiting
    waiting = []
    draft.chunks = chunksOf(line, computed ? 0 : candidate.end, wrap, separators)
    open = open.slice(0, depth)
    const parent = open.at(-1) ?? null
    draft.parent = parent
    if (parent) parent.children.push(draft)
    else roots.push(draft)
    open.push(draft)
  })
  return { roots, separators }
}

function newDraft(line: Line, decision: Decision | null): Draft {
  const draft: Draft = {
    kind: 'document',
    ordinal: [],
    label: '',
    labelAt: null,
    computedLabel: false,
    statedType: null,
    parent: null,
    children: [],
    caption: [],
    chunks: [],
    issue: null,
    line,
  }
  if (!decision) return draft
  const { candidate } = decision
  const computedLabel = line.hint.label !== undefined
  const printed = computedLabel
    ? (line.hint.label ?? '').slice(candidate.start, candidate.end)
    : line.text.slice(candidate.start, candidate.end)
  return {
    ...draft,
    kind: candidate.kind,
    ordinal: candidate.ordinal,
    label: printed.replaceAll(/\s/g, ''),
    labelAt: computedLabel ? null : [line.start + candidate.start, line.start + candidate.end],
    computedLabel,
    statedType: line.hint.type ?? null,
    issue: decision.issue,
  }
}

/** A line that is nothing but a caption: （目的）, 【定義】. */
export function isCaption(line: Line): boolean {
  return (
    line.hint.role === 'caption' ||
    /^(?:[(（](?![0-9０-９ア-ン一二三四五六七八九十a-zA-Z]{1,2}[)）])[^。]{1,60}[)）]|【[^】]{1,40}】|［[^］]{1,40}］|〔[^〕]{1,40}〕)$/.test(
      line.text,
    )
  )
}

/** A short line without brackets before 第N条, as web pages print captions. */
export function isBareCaption(line: Line): boolean {
  return (
    line.text.length <= 24 &&
    !/[。、]|^[・※●○]/.test(line.text) &&
    line.hint.role !== 'sentence' &&
    line.hint.role !== 'tableCell'
  )
}

/** True where most articles have such a line before them, and no heading of their own beside the label. */
export function hasBareCaptions(roles: LineRole[]): boolean {
  const articles = roles.flatMap(({ line, decision }, at) =>
    decision?.candidate.kind === 'article'
      ? [{ before: roles[at - 1], rest: line.text.slice(decision.candidate.end).trim() }]
      : [],
  )
  const captioned = articles.filter(
    ({ before, rest }) =>
      before &&
      !before.decision &&
      !before.opensDocument &&
      isBareCaption(before.line) &&
      !isCaption(before.line) &&
      (rest === '' || /。|、/.test(rest) || rest.length > 30),
  )
  return captioned.length >= 2 && captioned.length >= articles.length * 0.6
}

function placeText(open: Draft[], chunks: Chunk[]): void {
  const top = open.at(-1)
  if (!top) return
  // 「前各号に掲げるもののほか…」 without a label speaks for the whole list: it goes to the clause that holds the list.
  // What follows it is the holder's too, so that nobody's words are cut in two.
  const closes = /^(?:前各号|上記各号|前各項)/.test(chunks[0]?.text ?? '') && top.parent
  if (closes) open.pop()
  ;(closes || top).chunks.push(...chunks)
}

/** The words of a line from `from` on; the bars of a table row are set apart as separators. */
function chunksOf(line: Line, from: number, wrap: number | null, separators: Span[]): Chunk[] {
  const fills = fillsWidth(line, wrap)
  const isRow = (line.text.match(/[|｜]/g)?.length ?? 0) >= 2 || line.text.includes('\t')
  const parts = isRow ? line.text.slice(from).split(/([|｜\t]+)/) : [line.text.slice(from)]
  const chunks: Chunk[] = []
  let offset = from
  for (const part of parts) {
    if (/^[|｜\t]+$/.test(part)) separators.push(...visible(line, offset, offset + part.length))
    else if (part.trim() !== '') {
      const lead = part.length - part.trimStart().length
      const text = part.trim()
      const start = line.start + offset + lead
      chunks.push({
        at: [start, start + text.length],
        text,
        line,
        fills,
        onLabelLine: from > 0,
        cell: isRow || line.hint.role === 'tableCell',
      })
    }
    offset += part.length
  }
  return chunks
}

function visible(line: Line, from: number, to: number): Span[] {
  return line.text.slice(from, to).trim() === '' ? [] : [[line.start + from, line.start + to]]
}
