import type { Line } from './lines.ts'
import { halfWidthDigits } from './kanji-numerals.ts'
import type { LabelCandidate } from './label-kinds.ts'
import { labelCandidates } from './labels.ts'

const heading =
  /^[<＜〈《【［[「(（○■◆●\-－~～・*\s]*(?:目\s*次|も\s*く\s*じ|Contents|CONTENTS)[>＞〉》】］\]」)）\-－~～・*\s]*$/
const leader =
  /(?:[…‥]+|[・·.．]{3,}|[-－─―_]{4,}|(?:[・.．…‥]\s){2,}|[\t\u3000 ]{2,}|\t)[\s…‥・.．]*[(（-]?\s*(?:[0-9０-９]{1,3}(?:\s*(?:ページ|頁))?|[ivx]{1,4}|[Pp][.．]?\s?[0-9０-９]{1,3})\s*[)）-]?$/
const strictLeader =
  /(?:[…‥]{2,}|[・·.．]{4,}|(?:[・.．…‥]\s){3,}|[^\s]\t+)[\s…‥・.．]*[(（-]?\s*(?:[0-9０-９]{1,3}|[ivx]{1,4})\s*[)）-]?$/
const lawRange = /^目次$|[(（]第[^()（）]{1,20}条[^()（）]{0,20}[)）]\s*$/
const looseNumber = /\s[-－]?[0-9０-９]{1,3}[-－]?$/
/** No entry is longer; what is need not be searched for leaders. */
const longestEntry = 200
/** More headings of contents than any file of bundled texts has. */
const mostContents = 20

/**
 * Marks contents pages: a 目次 heading with its entries, entries with leaders and page numbers, and a list of headings that
 * comes again in the same order as the body.
 */
export function markContents(lines: Line[]): void {
  const open = lines.filter((line) => !line.furniture || line.furniture === 'contents')
  markAfterHeading(open)
  markLeaders(open)
  markRepeatedList(open.filter((line) => !line.furniture))
}

function markAfterHeading(lines: Line[]): void {
  let headings = 0
  lines.forEach((line, at) => {
    if (line.furniture || line.text.length > longestEntry) return
    if (!(heading.test(line.text) || /^目次\s*[(（第]/.test(line.text)) || ++headings > mostContents) return
    const end = endOfContents(lines, at)
    for (const entry of lines.slice(at, end)) entry.furniture = 'contents'
  })
}

/** Index after the last entry of the contents that begin at `at`. */
function endOfContents(lines: Line[], at: number): number {
  const keys: string[] = []
  const lastPlace = new Map(lines.map((line, place) => [keyOf(line), place]))
  let lastNumbered = at
  let position = at + 1
  for (; position < lines.length; position++) {
    const line = lines[position]
    if (!line) break
    const numbered = hasPageNumber(line.text) || (line.text.length < 60 && looseNumber.test(line.text))
    const key = keyOf(line)
    if (!numbered) {
      const joined = entryKey(printed(line) + (lines[position + 1]?.text ?? ''))
      const bare = key.replaceAll(/[（(].*$/g, '')
      const again = keys
        .slice(0, 6)
        .findIndex(
          (other) =>
            other === key || other === joined || (bare.length > 2 && other.replaceAll(/[（(].*$/g, '') === bare),
        )
      // Two entries may be alike (each chapter's 通則); the body begins with the first entry if that comes again at all.
      if (again === 0 || (again > 0 && (lastPlace.get(keys[0] ?? '') ?? 0) <= position)) return position
      if (/。/.test(line.text) || line.text.length > 60) break
    }
    if (numbered) lastNumbered = position
    keys.push(key)
  }
  if (lastNumbered > at) return lastNumbered + 1
  const begun = firstLabelAgain(lines, at + 1, position)
  if (begun > 0) return begun
  // No page numbers and no repeated first entry: entries are those that come again later.
  let end = at + 1
  const later = lines.slice(position).map(keyOf).sort()
  for (let index = at + 1; index < position; index++) {
    const key = entryKey(lines[index]?.text ?? '')
    if (someStartsWith(later, key) || lawRange.test(lines[index]?.text ?? '')) end = index + 1
    else if (!/^附\s*則$/.test(lines[index]?.text ?? '')) break
    else end = index + 1
  }
  return end
}

/**
 * Place near `position`, where sentences begin, at which the label of the first entry stands again: 「第1条　目的」 in the
 * contents and 「（目的）」, 「第1条　この規程は…」 in the body. 0 where there is none.
 */
function firstLabelAgain(lines: Line[], first: number, position: number): number {
  const entry = firstLabel(lines[first])
  if (!entry) return 0
  for (let place = position; place > Math.max(first + 1, position - 4); place--) {
    const label = firstLabel(lines[place])
    if (label?.kind !== entry.kind || label.ordinal.join() !== entry.ordinal.join()) continue
    return /^[(（【].*[)）】]$/.test(lines[place - 1]?.text ?? '') ? place - 1 : place
  }
  return 0
}

function firstLabel(line: Line | undefined): LabelCandidate | undefined {
  return line && labelCandidates(line.hint.label ?? line.text)[0]
}

/** The line with a label that Word computes: contents name it, though it stands in no text. */
function printed(line: Line): string {
  return (line.hint.label ?? '') + line.text
}

function keyOf(line: Line): string {
  return entryKey(printed(line))
}

function hasPageNumber(text: string): boolean {
  return text.length <= longestEntry && (leader.test(text) || strictLeader.test(text))
}

/** True where a key of the sorted list begins with `start`. */
function someStartsWith(sorted: string[], start: string): boolean {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < start) low = middle + 1
    else high = middle
  }
  return sorted[low]?.startsWith(start) ?? false
}

function markLeaders(lines: Line[]): void {
  const marked = lines.map(
    (line) =>
      !line.furniture && line.text.length <= longestEntry && strictLeader.test(line.text) && !/。/.test(line.text),
  )
  if (marked.filter(Boolean).length < 3) return
  lines.forEach((line, at) => {
    if (!marked[at]) return
    // A lone number after a tab may be a table; contents come in runs.
    const near = marked.slice(Math.max(0, at - 4), at + 5).filter(Boolean).length
    if (near >= 3) line.furniture = 'contents'
  })
  for (let at = 1; at < lines.length - 1; at++) {
    const line = lines[at]
    if (!line || line.furniture || line.text.endsWith('。') || line.text.length > 60) continue
    if (
      lines[at - 1]?.furniture === 'contents' &&
      lines.slice(at + 1, at + 3).some((other) => other.furniture === 'contents')
    )
      line.furniture = 'contents'
  }
}

function markRepeatedList(lines: Line[]): void {
  const first = lines.findIndex(
    (line) =>
      !line.hint.label &&
      labelCandidates(line.text).some(
        (candidate) => candidate.ordinal[0] === 1 && candidate.doubt < 1 && candidate.labelEnd !== 'lineEnd',
      ),
  )
  const start = lines[first]
  if (!start) return
  const key = entryKey(start.text)
  if (key.length < 3) return
  const again = lines.findIndex((line, at) => at > first + 3 && keyOf(line) === key)
  if (again < 0) return
  const list = lines.slice(first, again)
  if (list.some((line) => /。/.test(line.text) || line.text.length > 60)) return
  const later = new Set(lines.slice(again).map((line) => keyOf(line)))
  const repeated = list.filter((line) => later.has(keyOf(line))).length
  if (repeated < 4 || repeated < list.length * 0.7) return
  for (const line of list) line.furniture = 'contents'
}

/** An entry without its leader, page number, 条 range and white space, for finding it again as a heading. */
function entryKey(line: string): string {
  const text = halfWidthDigits(line.slice(0, longestEntry))
  return text
    .replace(leader, '')
    .replace(strictLeader, '')
    .replace(looseNumber, '')
    .replace(/[(（]第[^()（）]*条[^()（）]*[)）]\s*$/, '')
    .replaceAll(/[\s.．…‥・]/g, '')
}
