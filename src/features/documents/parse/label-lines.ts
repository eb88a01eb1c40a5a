import { looksLikeTitle } from './head.ts'
import type { LabelCandidate, LabelKind } from './label-kinds.ts'
import { usualRank } from './label-kinds.ts'
import { labelCandidates } from './labels.ts'
import type { LabelLine } from './levels.ts'
import type { Line } from './lines.ts'
import { endsSentence, fillsWidth, wordsUnfinished } from './lines.ts'

const labelRoles = new Set(['label', 'heading', 'supplementHeading', 'appendixHeading', 'title'])

/** What the level search is told of each line of the body: possible labels, and what speaks for a running sentence. */
export function labelLines(body: Line[], all: Line[], wrap: number | null): LabelLine[] {
  const atBreak = linesAfterPageBreak(all)
  const titles = furtherTitles(body)
  const firstClause = body.findIndex((line) => {
    const label = labelOf(line)
    return label !== null && label.kind !== 'appdx'
  })
  const rows = classRows(body)
  return body.map((line, at) => {
    const before = body[at - 1]
    const computed = line.hint.label
    const noLabel = rows.has(line) || (before !== undefined && splitsDate(before, line))
    const candidates = computed !== undefined ? labelCandidates(computed) : noLabel ? [] : typedCandidates(line)
    const bullet = computed !== undefined && candidates.length === 0
    const stated =
      line.hint.type !== undefined &&
      (line.hint.role === undefined || labelRoles.has(line.hint.role)) &&
      (candidates.length > 0 || line.hint.role === 'label')
    return {
      // 「別紙1」 over the title says where the text hangs in a notice; it is no clause of the text.
      candidates:
        at < firstClause && candidates.some((candidate) => candidate.kind === 'appdx') && !stated
          ? []
          : bullet
            ? typedCandidates(line)
            : titles.has(line)
              ? []
              : candidates.length === 0 && stated
                ? [unreadLabel(line)]
                : candidates,
      indent: line.indent,
      unfinishedBefore:
        computed === undefined && !stated && before !== undefined && runsOn(before, line, wrap, atBreak.has(line)),
      certain: (computed !== undefined && candidates.length > 0) || stated,
      statedType: stated ? (line.hint.type ?? null) : null,
      titled: candidates.length > 0 && namesText(line, candidates, body[at + 1]),
      opensDocument: titles.has(line),
    }
  })
}

/** 「毎年４月」 / 「1 日までに」: the line broke inside a day or an hour. */
function splitsDate(before: Line, line: Line): boolean {
  return (
    line.blankBefore === 0 &&
    /(?:[年月]|令和|平成|昭和|午前|午後)$/.test(before.text) &&
    /^[0-9０-９]{1,2}[ \u3000]*[年月日時]/.test(line.text)
  )
}

const classHead = /^[^\s。、]{0,8}(?:分類|区分|段階|レベル|重要度|重要性|版数?|Ver\.?)(?:\t|[ \u3000]{2,})\S(?!.*。)/
const classRow = /^(?:[Ⅰ-Ⅻ]|[A-ZＡ-Ｚ0-9０-９])(?:(?:\t|[ \u3000]{2,})\S|[ \u3000]\S+(?:[\t\u3000]+| {2,})\S)/

/** Rows of a table of classes right below its head (「区分　　基準」, then 「3　　秘密文書…」): grades, no labels. */
function classRows(body: Line[]): Set<Line> {
  const rows = new Set<Line>()
  let inTable = false
  for (const line of body) {
    if (line.hint.label !== undefined || line.hint.type !== undefined) inTable = false
    else if (classHead.test(line.text)) inTable = true
    else if (inTable && classRow.test(line.text)) rows.add(line)
    else inTable = false
  }
  return rows
}

/** 「2 情報セキュリティ対策基準」: the heading is the name of a whole text, in which numbers may begin anew. */
function namesText(line: Line, candidates: LabelCandidate[], next: Line | undefined): boolean {
  const rest = line.hint.label === undefined ? line.text.slice(candidates[0]?.end ?? 0).trim() : line.text
  const heading = rest === '' ? (next?.text ?? '') : rest
  return (
    heading.length >= 4 &&
    heading.length <= 40 &&
    /(?:方針|基準|手順書?|規程|要領|要綱)$/.test(heading) &&
    looksLikeTitle(heading)
  )
}

function typedCandidates(line: Line): LabelCandidate[] {
  if (line.hint.role === 'sentence' && line.hint.type !== undefined) return []
  return line.hint.role === 'caption' || line.hint.role === 'date' || line.hint.role === 'number'
    ? []
    : labelCandidates(line.text)
}

/** The markup says label, the grammar does not know it: the first word is the label. */
function unreadLabel(line: Line): LabelCandidate {
  const end = /^\S{1,12}(?=\s)/.exec(line.text)?.[0].length ?? Math.min(line.text.length, 0)
  return { kind: 'bracket', ordinal: [1], through: null, start: 0, end, labelEnd: 'space', doubt: 0, strength: 9 }
}

function runsOn(before: Line, line: Line, wrap: number | null, afterBreak: boolean): boolean {
  if (endsSentence(before.text)) return false
  if (looksLikeTitle(before.text) && before.text.length < 25) return false
  if (wordsUnfinished(before.text)) return true
  if (line.blankBefore > 0 && !afterBreak) return false
  return fillsWidth(before, wrap) && line.indent <= before.indent + 0.6
}

function linesAfterPageBreak(all: Line[]): Set<Line> {
  const found = new Set<Line>()
  let broken = false
  for (const line of all) {
    if (line.furniture === 'pageNumber' || line.furniture === 'runningHeader') broken = true
    else if (!line.furniture) {
      if (broken) found.add(line)
      broken = false
    }
  }
  return found
}

/**
 * Titles in the middle of the file after which numbering begins anew (基本方針, then 対策基準): each opens a text of its own,
 * and so does the title before the first clause then.
 */
function furtherTitles(body: Line[]): Set<Line> {
  const starts: Line[] = []
  const first = body.findIndex((line) => beginsNumbering(line))
  if (first < 0) return new Set()
  const seen = new Set<LabelKind>()
  const ownTitle = body.find((line) => isTitle(line))?.text
  body.forEach((line, at) => {
    const label = labelOf(line)
    if (label && (label.kind === 'appdx' ? at > first : label.ordinal[0] === 1)) seen.add(label.kind)
    if (at <= first || !isTitle(line) || isLabelAlone(body[at - 1])) return
    const following = body.slice(at + 1, at + 9).filter((other) => labelOf(other) !== null)
    const next = following[0]
    const before = body[at - 1]
    if (
      next &&
      next.source - line.source <= 12 &&
      (beginsAnew(following, seen) ||
        (line.text !== ownTitle && beginsInOtherKind(line, body[at - 1], following, seen))) &&
      before &&
      (endsSentence(before.text) || before.text.length < 40)
    )
      starts.push(line)
  })
  if (starts.length === 0) return new Set()
  const title = body.slice(0, first).findLast((line) => isTitle(line))
  return new Set(title ? [title, ...starts] : starts)
}

/** Numbering starts over: with the outermost kind so far, or 章 and 条 that were both at 1 before or come for the first time. */
function beginsAnew(following: Line[], seen: Set<LabelKind>): boolean {
  const next = following[0]
  const kind = next && labelOf(next)?.kind
  if (!next || !kind || !beginsNumbering(next)) return false
  // Of kinds that usually stand on one level (①, ア) the one seen first is the outer one.
  const outermost = [...seen].reduce(
    (outer, other) => (usualRank[other] < usualRank[outer] ? other : outer),
    [...seen][0] ?? kind,
  )
  if (seen.has(kind) && kind === outermost) return true
  if (!['part', 'chapter', 'article'].includes(kind) || (seen.has('chapter') && kind === 'article')) return false
  const article = following.find((line) => labelOf(line)?.kind === 'article')
  return article ? beginsNumbering(article) : !seen.has('article')
}

/** A standard counted 第1 or 1 after a policy in 条: its title stands apart and the numbers begin right below it. */
function beginsInOtherKind(title: Line, before: Line | undefined, following: Line[], seen: Set<LabelKind>): boolean {
  const next = following[0]
  const kind = next && labelOf(next)?.kind
  return (
    next !== undefined &&
    kind !== undefined &&
    ['dai', 'num', 'romanUpper', 'chapter', 'part'].includes(kind) &&
    (seen.has('article') || seen.has('dai')) &&
    !seen.has('appdx') &&
    beginsNumbering(next) &&
    next.source - title.source <= 3 &&
    title.text.length >= 8 &&
    /セキュリティ|ポリシー/.test(title.text) &&
    before !== undefined &&
    (endsSentence(before.text) || title.blankBefore > 0)
  )
}

/** The line before bears nothing but a label, so this one is its heading. */
function isLabelAlone(before: Line | undefined): boolean {
  return before !== undefined && labelOf(before)?.labelEnd === 'lineEnd'
}

function isTitle(line: Line): boolean {
  return (
    line.hint.role !== 'sentence' &&
    line.hint.role !== 'tableCell' &&
    line.hint.label === undefined &&
    !/[\t|｜]/.test(line.text) &&
    (!/\S[\u3000 ]{2,}\S/.test(line.text) || /セキュリティ|ポリシー/.test(line.text)) &&
    looksLikeTitle(line.text) &&
    labelOf(line) === null &&
    !/^[(（]/.test(line.text) &&
    !/^[・\-－*]/.test(line.text)
  )
}

function labelOf(line: Line): LabelCandidate | null {
  const sure = labelCandidates(line.hint.label ?? line.text).filter(
    (candidate) => candidate.doubt < 2 && candidate.kind !== 'suppl',
  )
  // I is the number one before it is the letter.
  return sure.find((candidate) => candidate.ordinal[0] === 1) ?? sure[0] ?? null
}

function beginsNumbering(line: Line): boolean {
  const label = labelOf(line)
  return label !== null && label.ordinal.every((part) => part === 1)
}
