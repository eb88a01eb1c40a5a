import { labelCandidates } from './labels.ts'
import type { LabelCandidate } from './label-kinds.ts'
import type { Line } from './lines.ts'

/** A line so long holds a page, not a paragraph, where labels stand in it. */
const pageLength = 300
/** Labels that a line must hold to be taken for several lines run together. */
const enough = 3
/** More labels than any document holds on one line. */
const tooMany = 3000

/**
 * Parts lines that hold several labels into a line for each: 「（目的）　第1条　…」, 「第1章　総則　第1条　…」, 「1　(1)　…」, and
 * pages whose line breaks were lost in copying. Offsets hold; whether a part really begins a clause, the level search decides.
 */
export function splitFusedLines(lines: Line[]): Line[] {
  return lines.flatMap((line) => {
    const { role, type, label } = line.hint
    if (line.furniture || label !== undefined || type !== undefined || (role !== undefined && role !== 'sentence'))
      return [line]
    const starts = line.text.length > pageLength ? startsInPage(line.text) : startsAtHead(line.text)
    return starts.length === 0 ? [line] : cut(line, starts)
  })
}

function cut(line: Line, starts: number[]): Line[] {
  const edges = [0, ...starts, line.text.length]
  return edges.slice(0, -1).flatMap((from, index) => {
    const raw = line.text.slice(from, edges[index + 1])
    const text = raw.trim()
    if (text === '') return []
    const start = line.start + from + (raw.length - raw.trimStart().length)
    return [{ ...line, start, end: start + text.length, text, blankBefore: index === 0 ? line.blankBefore : 0 }]
  })
}

/** A caption, a 章 or a label without words of its own, with the next label right behind it. */
function startsAtHead(text: string): number[] {
  const starts: number[] = []
  for (let from = 0; starts.length < 4;) {
    const rest = text.slice(from, from + 120)
    const next = headLength(rest)
    if (next === 0) return starts
    starts.push(from + next)
    from += next
  }
  return starts
}

/** Length of what stands before the next label at the head of a line; 0 where none follows. */
function headLength(text: string): number {
  const caption =
    /^[(（][^()（）。]{1,40}[)）][ \t\u3000]*(?=第[ \t]*[0-9０-９一二三四五六七八九十百]{1,5}[ \t]*条)/.exec(text)
  if (caption && isLabel(text.slice(caption[0].length), ['article'])) return caption[0].length
  const unit =
    /^第[ \t]*[0-9０-９一二三四五六七八九十]{1,4}[ \t]*[編章節款][ \t\u3000]+[^。、\s]{1,25}[ \t\u3000]+(?=[(（第])/.exec(
      text,
    )
  if (
    unit &&
    isLabel(text.slice(unit[0].length).replace(/^[(（][^()（）。]{1,40}[)）][ \t\u3000]*/, ''), [
      'article',
      'chapter',
      'section',
      'subsection',
    ])
  )
    return unit[0].length
  const own = labelCandidates(text).find((candidate) => candidate.doubt === 0 && candidate.strength >= 2.8)
  if (!own || own.kind === 'suppl' || own.kind === 'appdx') return 0
  const space = /^[ \t\u3000]*/.exec(text.slice(own.end))?.[0].length ?? 0
  const inner = text.slice(own.end + space)
  const first = labelCandidates(inner)[0]
  const nested =
    first !== undefined &&
    first.start === 0 &&
    first.ordinal[0] === 1 &&
    first.kind !== own.kind &&
    ['paren', 'circled', 'parenKata', 'parenKanji'].includes(first.kind) &&
    first.doubt === 0 &&
    inner.length > first.end
  return nested ? own.end + space : 0
}

function isLabel(text: string, kinds: LabelCandidate['kind'][]): boolean {
  return labelCandidates(text).some((candidate) => kinds.includes(candidate.kind) && candidate.doubt < 1)
}

/** Every place in a page run together where a label may begin: after a stop, a bracket or white space. */
function startsInPage(text: string): number[] {
  const starts: number[] = []
  let sequence = 0
  for (const found of text.matchAll(/[。）)】：:]?[ \t\u3000]+|。/g)) {
    const at = found.index + found[0].length
    const near = text.slice(at, at + 60)
    const candidate = labelCandidates(near).find(
      (each) => each.start === 0 && each.doubt < 1 && each.labelEnd !== 'none' && each.end < near.length,
    )
    if (!candidate) continue
    const bare = [
      'num',
      'multi',
      'kanji',
      'kata',
      'iroha',
      'latin',
      'latinUpper',
      'dai',
      'roman',
      'romanUpper',
    ].includes(candidate.kind)
    if (bare && !/^\s/.test(near.slice(candidate.end)) && candidate.labelEnd !== 'dot') continue
    // 「平成 18 年」, 「A と B」: a bare number or letter needs a sentence or a short heading before and a word behind it.
    if (
      bare &&
      candidate.labelEnd !== 'dot' &&
      !/(?:[。）)】]|^)[^。、]{0,25}$/.test(text.slice(Math.max(0, at - 60), at))
    )
      continue
    if (starts.push(at) > tooMany) return []
    if (candidate.strength >= 3.4 || candidate.kind === 'num') sequence++
  }
  return sequence >= enough ? starts : []
}
