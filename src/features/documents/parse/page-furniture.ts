import type { Line } from './lines.ts'
import { endsSentence, wordsUnfinished } from './lines.ts'
import { looksLikeTitle } from './head.ts'
import { halfWidthDigits } from './kanji-numerals.ts'
import { labelCandidates } from './labels.ts'

const dressedNumber =
  /^(?:[-－―‐–—─~～<＜〈《・\s]+[0-9０-９]{1,4}[-－―‐–—─~～>＞〉》・\s]+|[0-9０-９]{1,4}\s*[/／]\s*[0-9０-９]{1,4}\s*(?:ページ|頁)?|(?:[Pp][Aa][Gg][Ee]|[Pp]|Ｐ)[.．\s]*[0-9０-９]{1,4}|[0-9０-９]{1,4}\s*(?:ページ|頁)|[-－―][ivxIVX]{1,5}[-－―])$/
const bareNumber = /^[0-9０-９]{1,3}$/
const hiraganaHeading = /^(?:はじめに|おわりに|まえがき|あとがき|その他|ねらい|きまり)/
const rule = /^(?:[-－―─━＿_=＝*＊~〜・.…‥※○◇◆■□|｜+:\s]{3,}|[*＊][*＊\s]*)$/

/** Marks what the reader or its form shows to be page furniture: menus, headers, dressed page numbers, rules. */
export function markPageFurniture(lines: Line[]): void {
  for (const line of lines) {
    if (line.furniture) continue
    const { role, type } = line.hint
    if (role === 'menu') line.furniture = 'siteMenu'
    else if (role === 'contents') line.furniture = 'contents'
    else if (role === 'pageHeader' || role === 'pageFooter')
      line.furniture = bareNumber.test(line.text) || dressedNumber.test(line.text) ? 'pageNumber' : 'runningHeader'
    else if (type || line.hint.label) continue
    else if (dressedNumber.test(line.text)) line.furniture = 'pageNumber'
    else if (rule.test(line.text)) line.furniture = 'separator'
  }
}

/** Marks page numbers without any dress and running headers; contents pages are known by then, so that their entries do not count. */
export function markRepeats(lines: Line[]): void {
  markBareNumbers(lines)
  markRunningHeaders(lines)
}

/** A number alone is a page number, unless the text puts its labels on lines of their own. */
function markBareNumbers(lines: Line[]): void {
  const open = lines.filter((line) => !line.furniture && !line.hint.label && !line.hint.type)
  const bare = open.filter((line) => bareNumber.test(line.text))
  if (bare.length === 0) return
  const fused = open.filter(
    (line) =>
      /^[0-9０-９]{1,2}[.．]?[\s\u3000]?[^0-9０-９\s.．]/.test(line.text) &&
      labelCandidates(line.text).some((candidate) => candidate.kind === 'num' && candidate.doubt < 1),
  ).length
  const index = new Map(lines.map((line, position) => [line, position]))
  const standing = new Set(bare.filter((line) => standsAsLabel(lines, index.get(line) ?? 0)))
  const labels =
    standing.size >= 2 &&
    standing.size >= bare.length * 0.5 &&
    fused < bare.length &&
    !countsPages(bare, standing.size, index)
  for (const line of bare) {
    if (!labels || !standsAsLabel(lines, index.get(line) ?? 0)) line.furniture = 'pageNumber'
  }
}

/** 1, 2, 3 … without a break, either not all standing as labels do or a page's length apart from each other. */
function countsPages(bare: Line[], standing: number, index: Map<Line, number>): boolean {
  const numbers = bare.map((line) => Number(halfWidthDigits(line.text)))
  if (bare.length < 2 || numbers.some((number, at) => at > 0 && number !== (numbers[at - 1] ?? 0) + 1)) return false
  const gaps = bare.slice(1).map((line, at) => (index.get(line) ?? 0) - (index.get(bare[at] ?? line) ?? 0))
  const shortest = gaps.reduce((least, gap) => Math.min(least, gap), Infinity)
  const longest = gaps.reduce((most, gap) => Math.max(most, gap), 0)
  return (
    (standing < bare.length && bare.length > 2) ||
    (shortest >= (bare.length > 2 ? 15 : 25) && longest <= shortest * 1.6)
  )
}

function standsAsLabel(lines: Line[], at: number): boolean {
  const before = lines.slice(Math.max(0, at - 3), at).findLast((other) => !other.furniture)
  const after = lines.slice(at + 1, at + 3).find((other) => !other.furniture)
  if (
    !after ||
    bareNumber.test(after.text) ||
    labelCandidates(after.text).some(
      (candidate) =>
        candidate.doubt === 0 &&
        (candidate.strength > 2.9 || (candidate.labelEnd === 'space' && /^(?:num|multi|dai)$/.test(candidate.kind))),
    )
  )
    return false
  return (
    (!before || endsSentence(before.text) || (before.text.length < 40 && !wordsUnfinished(before.text))) &&
    (after.text.length > 30 || !/^[ぁ-ん]/.test(after.text) || hiraganaHeading.test(after.text))
  )
}

/** Lines that come again at page breaks: beside a page number, or first or last on pages the reader numbered. */
function markRunningHeaders(lines: Line[]): void {
  const groups = new Map<string, Line[]>()
  for (const line of lines) {
    if (line.furniture || line.hint.label || line.hint.type || line.text.length > 45 || line.text.endsWith('。'))
      continue
    const key = line.text.replaceAll(/[0-9０-９\s]+/g, '#')
    if (key.replaceAll('#', '').length < 3) continue
    const group = groups.get(key)
    if (group) group.push(line)
    else groups.set(key, [line])
  }
  const index = new Map(lines.map((line, position) => [line, position]))
  const title = lines.slice(0, 15).find((line) => !line.furniture && looksLikeTitle(line.text))
  for (const group of groups.values()) {
    if (group.length < 2) continue
    const atBreak = group.filter((line) => standsAtBreak(lines, index.get(line) ?? 0))
    const labelled = group.some((line) => labelCandidates(line.text).some((candidate) => candidate.doubt < 3))
    const same = new Set(group.map((line) => line.text.replaceAll(/\s/g, ''))).size === 1
    if (labelled && (!same || group.length < 3)) continue
    if (!labelled && (risesByPage(group) || (same && group.length >= 3 && group[0] === title))) {
      if (group[0] === title) group.shift()
      for (const line of group) line.furniture = 'runningHeader'
      continue
    }
    if (atBreak.length < (labelled ? 3 : 2) || atBreak.length < group.length * 0.6) continue
    // The first one may be the title, or the heading that the others repeat on the pages after it.
    const own = labelled
      ? ownHeading(lines, group, index)
      : group[0] === lines.find((line) => !line.furniture)
        ? group[0]
        : null
    const breaks = new Set(atBreak)
    for (const line of group)
      if (line !== own && (breaks.has(line) || (same && !labelled))) line.furniture = 'runningHeader'
  }
}

/** The line among its repeats that stands in the body: the first, or the one right after it. */
function ownHeading(lines: Line[], group: Line[], index: Map<Line, number>): Line | null {
  const [first, second] = group
  if (!first || !second) return first ?? null
  const between = lines.slice((index.get(first) ?? 0) + 1, index.get(second)).filter((line) => !line.furniture)
  return between.length === 0 ? second : first
}

/** 「情報セキュリティ基本方針 1」, 「… 2」, 「… 3」: the number that rises is the page. */
function risesByPage(group: Line[]): boolean {
  const pages = group.map((line) => Number(/(?:^|\s)([0-9]{1,3})$/.exec(line.text)?.[1] ?? NaN))
  return group.length >= 3 && pages.every((page, index) => index === 0 || page === (pages[index - 1] ?? NaN) + 1)
}

function standsAtBreak(lines: Line[], at: number): boolean {
  const line = lines[at]
  const before = lines[at - 1]
  const after = lines[at + 1]
  if (!line) return false
  if (before?.furniture === 'pageNumber' || after?.furniture === 'pageNumber') return true
  if (before?.furniture === 'runningHeader' || after?.furniture === 'runningHeader') return true
  const page = line.hint.page
  return (
    page !== undefined &&
    ((before !== undefined && before.hint.page !== page) || (after !== undefined && after.hint.page !== page))
  )
}
