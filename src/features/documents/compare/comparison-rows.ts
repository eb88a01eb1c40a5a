import type {
  CellLine,
  ClauseChange,
  ComparedClause,
  ComparisonOptions,
  ComparisonRow,
  Piece,
} from './comparison.types.ts'
import { labelRange } from './label-range.ts'
import { diffWords, whole } from './word-diff.ts'

const GAP = '　'
const plain = (text: string): Piece[] => whole(text, false)

/** Label, heading and text as they are printed: text begins on the line of its label unless a heading stands there. */
function printed(depth: number, label: Piece[], heading: Piece[], text: Piece[]): CellLine[] {
  const parts = [label, heading].filter((part) => part.length > 0)
  const first = parts.flatMap((part, index) => (index === 0 ? part : [...plain(GAP), ...part]))
  const lines = paragraphs(text)
  const [opening = []] = lines
  if (heading.length > 0 || first.length === 0)
    return [first, ...lines].filter((line) => line.length > 0).map((pieces) => ({ depth, pieces }))
  return [opening.length > 0 ? [...first, ...plain(GAP), ...opening] : first, ...lines.slice(1)].map((pieces) => ({
    depth,
    pieces,
  }))
}

function paragraphs(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]]
  for (const { text, changed } of pieces)
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) lines.push([])
      if (part !== '') lines.at(-1)?.push({ text: part, changed })
    }
  return lines.filter((line) => line.length > 0)
}

const marker = (depth: number, text: string): CellLine[] => [{ depth, pieces: plain(text) }]
const filled = (text: string, place: string): string => text.replace('{label}', place)

const alone = ({ depth, label, heading, text }: ComparedClause): CellLine[] =>
  printed(depth, whole(label, true), whole(heading, true), whole(text, true))

/** A clause beside what it was; `movedFrom` names its old place. */
export function pairRow(change: ClauseChange, movedFrom: string | null, options: ComparisonOptions): ComparisonRow {
  const { old, new: now } = change
  const ids = { oldNodeId: old?.nodeId ?? null, newNodeId: now?.nodeId ?? null }
  const { markers } = options
  if (old === null)
    return { ...ids, kind: 'added', old: marker(now?.depth ?? 0, markers.added), new: now ? alone(now) : [] }
  if (now === null) return { ...ids, kind: 'removed', old: alone(old), new: marker(old.depth, markers.removed) }
  const shortened = options.unchanged !== 'keep' && old.text === now.text && now.text !== ''
  const label = diffWords(old.label, now.label, 'clause')
  const heading = diffWords(old.heading, now.heading, options.granularity)
  const text = shortened
    ? { old: plain(markers.omitted), new: plain(markers.omitted) }
    : diffWords(old.text, now.text, options.granularity)
  const news = printed(now.depth, label.new, heading.new, text.new)
  const differs = change.kind === 'changed' || change.renumbered
  return {
    ...ids,
    kind: movedFrom !== null ? 'moved' : differs ? 'changed' : 'same',
    old: printed(old.depth, label.old, heading.old, text.old),
    new: movedFrom === null ? news : [...news, ...marker(now.depth, filled(markers.movedFrom, movedFrom))],
  }
}

/** The old place of what moved. */
export function movedAwayRow(
  { old, new: now }: ClauseChange,
  to: string,
  { markers }: ComparisonOptions,
): ComparisonRow {
  const depth = old?.depth ?? 0
  return {
    kind: 'movedAway',
    oldNodeId: old?.nodeId ?? null,
    newNodeId: now?.nodeId ?? null,
    old: printed(depth, whole(old?.label ?? '', true), plain(old?.heading ?? ''), plain(markers.omitted)),
    new: marker(depth, filled(markers.movedTo, to)),
  }
}

/** 「２～５　（略）」: neighbours that stayed; their labels are underlined where they were renumbered. */
export function omittedRow(heads: readonly ClauseChange[], { markers }: ComparisonOptions): ComparisonRow {
  const side = (of: 'old' | 'new'): CellLine[] => {
    const clauses = heads.flatMap((head) => head[of] ?? [])
    const label = whole(labelRange(clauses.map((clause) => clause.label)), heads[0]?.renumbered ?? false)
    return printed(clauses[0]?.depth ?? 0, label, [], plain(markers.omitted))
  }
  return {
    kind: 'omitted',
    oldNodeId: heads[0]?.old?.nodeId ?? null,
    newNodeId: heads[0]?.new?.nodeId ?? null,
    old: side('old'),
    new: side('new'),
  }
}

/** A line that is no clause (title, date) beside what it was. */
export function wordsRow(before: string, after: string, { granularity, markers }: ComparisonOptions): ComparisonRow {
  const pieces = diffWords(before, after, granularity)
  const line = (own: Piece[], empty: string): CellLine[] => [{ depth: 0, pieces: own.length > 0 ? own : plain(empty) }]
  return {
    kind: before === after ? 'same' : before === '' ? 'added' : after === '' ? 'removed' : 'changed',
    oldNodeId: null,
    newNodeId: null,
    old: line(pieces.old, markers.added),
    new: line(pieces.new, markers.removed),
  }
}
