import type { Reference } from '../documents.types.ts'
import { numeralToNumber } from './kanji-numerals.ts'
import { labelCandidates } from './labels.ts'
import { lawAliases, namesAnotherLaw } from './law-names.ts'
import { ownText } from './own-words.ts'
import type { PlacedClause } from './placed-clause.ts'
import { relativeTargets } from './relative-references.ts'
import type { Targets } from './reference-targets.ts'
import { ancestors, targetsIn } from './reference-targets.ts'

const n = '[0-9０-９一二三四五六七八九十百]+'
const article = `第\\s*(${n})\\s*条((?:の${n}(?![部般]))*)(?:第\\s*(${n})\\s*項)?(?:第\\s*(${n})\\s*号((?:の${n}(?![部般]))*))?(?:\\s*から第\\s*(${n})\\s*条(?:の${n})*まで)?`
const relative = `(?:前|次)(?:${n})?条(?:第${n}項)?(?:第${n}号)?|同条(?:第${n}項)?(?:第${n}号)?|前(?:${n})?項(?:第${n}号)?|次項|同項|前(?:${n})?号|次号|前各号|前各項|本条`
const appendix = `(?:別表|別記|別紙|別添|様式)(?:第?\\s*(${n})(?:号)?)?`
const chapter = `第\\s*(${n})\\s*(編|章|節)((?:の${n}(?![部般]))*)(?=[にのでをと、からまで及又]|$)`
const inArticle = `第\\s*(${n})\\s*(項|号)`
const above = `(?:上記|前記|上述の|下記)\\s*((?:[0-9０-９]{1,2}(?:\\s*[(（][0-9０-９]{1,2}[)）])?(?:[①-⑳])?|[(（][0-9０-９]{1,2}[)）]|[①-⑳])(?:\\s*(?:[,、，・]|及び|又は|並びに|から|～)\\s*(?:[0-9０-９]{1,2}(?:\\s*[(（][0-9０-９]{1,2}[)）])?|[(（][0-9０-９]{1,2}[)）]|[①-⑳]))*)`
const pointed = `((?:[0-9０-９]{1,2})?(?:[(（][0-9０-９]{1,2}[)）][①-⑳]?|[①-⑳])|[0-9０-９]{1,2}(?:[-－‐–—―．.][0-9０-９]{1,2}){1,3})(?=(?:の(?:規定|定め|とおり|場合|対策|分類|事項|脅威)|に(?:掲げ|規定|定め|より|よる|基づ|示す|該当)|及び[(（①-⑳]|から[(（①-⑳]|を参照|参照))`
const all = new RegExp(
  `(?<article>${article})|(?<relative>${relative})|(?<appendix>${appendix})|(?<chapter>${chapter})|(?<inArticle>${inArticle})|(?<above>${above})|(?<pointed>${pointed})`,
  'g',
)

const numberedRule = /(?:法律|条例|規則|規程|訓令[甲乙]?|告示|令|規約|要綱|庁達|[発収行総管情])$/

type Found = { text: string; from: number; to: number; target: PlacedClause | null }

/** References to clauses of this document (`to` = nodeId) and to others (`to` = null): another law's articles never link inward. */
export function referencesOf(placed: PlacedClause[]): Reference[] {
  const targets = targetsIn(placed)
  const aliases = new Set(placed.flatMap((own) => lawAliases(ownText(own).text)))
  return placed.flatMap((own) => {
    const { text, spanOf } = ownText(own)
    return findIn(own, text, targets, aliases).map((found) => ({
      from: own.clause.id,
      to: found.target?.clause.id ?? null,
      text: found.text,
      at: spanOf(found.from, found.to),
    }))
  })
}

function findIn(own: PlacedClause, text: string, targets: Targets, aliases: ReadonlySet<string>): Found[] {
  const found: Found[] = []
  let lawRunsTo = -1
  let lastArticle: PlacedClause | null = null
  for (const match of text.matchAll(all)) {
    const groups = match.groups ?? {}
    const from = match.index
    const to = from + match[0].length
    const before = text.slice(Math.max(0, from - 300), from)
    // 「地方自治法第2条及び第3条」: the law named once holds for the run.
    const foreign =
      namesAnotherLaw(before, aliases) ||
      (lawRunsTo >= 0 &&
        from - lawRunsTo < 40 &&
        /^(?:及び|又は|並びに|若しくは|、|から|まで|第)*$/.test(text.slice(lawRunsTo, from)))
    const add = (target: PlacedClause | null, start = from, end = to): void =>
      void found.push({ text: text.slice(start, end), from: start, to: end, target })
    if (groups['relative'] === undefined && foreign) {
      // 「平成15年法律第57号」 is a law's number, no item.
      if (groups['above'] || groups['pointed'] || groups['inArticle']) continue
      lawRunsTo = to
      lastArticle = null
      add(null)
    } else if (groups['article']) {
      const target = targets.article([number(match[2]), ...branchNumbers(match[3])], own)
      lastArticle = target
      const held = target && match[4] ? targets.paragraph(target, number(match[4])) : target
      add(held && match[5] ? targets.item(held, [number(match[5]), ...branchNumbers(match[6])]) : held)
      if (match[7])
        for (let next = number(match[2]) + 1; next <= number(match[7]) && next < number(match[2]) + 100; next++)
          add(targets.article([next], own))
    } else if (groups['relative']) {
      if (match[0].startsWith('同'))
        add(lawRunsTo >= 0 && !lastArticle ? null : sameArticle(match[0], lastArticle, targets))
      else {
        for (const target of relativeTargets(match[0], own, targets)) {
          add(target)
          if (/条/.test(match[0])) lastArticle = ancestorArticle(target)
        }
        lawRunsTo = -1
      }
    } else if (groups['appendix']) {
      if (own.clause.type === 'AppdxTable' && from === 0) continue
      const bare = /^別[紙添記]|^様式/.test(match[0]) && !/[0-9０-９]/.test(match[0])
      const target = appendixTarget(match[0], own, targets)
      if (target || !bare) add(target)
    } else if (groups['chapter']) {
      const kind = /編/.test(match[0]) ? 'part' : /章/.test(match[0]) ? 'chapter' : 'section'
      const numbers = /第\s*([0-9０-９一二三四五六七八九十百]+)/.exec(match[0])
      add(
        targets.byKind(
          [kind],
          [number(numbers?.[1]), ...branchNumbers(/((?:の[0-9０-９一二三四五六七八九十]+)*)$/.exec(match[0])?.[1])],
          own,
        ),
      )
    } else if (groups['inArticle']) {
      // 「訓令第3号」 is the number of a rule, no item.
      if (!numberedRule.test(before.trimEnd())) addInArticle(match[0], own, targets, add)
    } else if (groups['above']) addListed(text, from, to, own, targets, found)
    else if (groups['pointed'] && !/[0-9０-９第年月.．\-－]$/.test(before)) {
      const target = labelTarget(match[0], own, targets)
      if (target && target !== own) add(target)
    }
  }
  return found
}

function appendixTarget(text: string, own: PlacedClause, targets: Targets): PlacedClause | null {
  const label = /(別表|別記|別紙|別添|様式)/.exec(text)?.[1] ?? ''
  const value = number(/[0-9０-９一二三四五六七八九十]+/.exec(text)?.[0] ?? '1')
  const target = targets.byKind(['appdx'], [value], own)
  return target?.clause.label.includes(label) ? target : null
}

function ancestorArticle(target: PlacedClause | null): PlacedClause | null {
  return target ? (ancestors(target).find((outer) => outer.clause.type === 'Article') ?? null) : null
}

function sameArticle(text: string, last: PlacedClause | null, targets: Targets): PlacedClause | null {
  if (!last) return null
  const paragraph = /第([0-9０-９一二三四五六七八九十]+)項/.exec(text)
  return paragraph ? targets.paragraph(last, number(paragraph[1])) : last
}

function addInArticle(
  text: string,
  own: PlacedClause,
  targets: Targets,
  add: (target: PlacedClause | null) => void,
): void {
  const value = number(/[0-9０-９一二三四五六七八九十百]+/.exec(text)?.[0])
  for (let outer: PlacedClause | null = own; outer; outer = outer.parent) {
    if (/項/.test(text) && outer.clause.type === 'Article') return add(targets.paragraph(outer, value))
    const item = /号/.test(text) ? targets.item(outer, [value]) : null
    if (item) return add(item)
  }
}

/** 上記6, 7及び8: one reference for each number named. */
function addListed(text: string, from: number, to: number, own: PlacedClause, targets: Targets, found: Found[]): void {
  let first = true
  for (const part of text
    .slice(from, to)
    .matchAll(/[0-9０-９]{1,2}\s*[(（][0-9０-９]{1,2}[)）][①-⑳]?|[0-9０-９]{1,2}|[(（][0-9０-９]{1,2}[)）]|[①-⑳]/g)) {
    const start = first ? from : from + part.index
    const end = from + part.index + part[0].length
    found.push({ text: text.slice(start, end), from: start, to: end, target: labelTarget(part[0], own, targets) })
    first = false
  }
}

/** 3, (2), ①, 6(3)①, 2―4―1 as a clause; the outer label is sought near, the inner ones inside it. */
function labelTarget(text: string, own: PlacedClause, targets: Targets): PlacedClause | null {
  let rest = text
  let holder: PlacedClause | null = null
  while (rest !== '') {
    const label = labelCandidates(rest)[0]
    if (!label) return holder
    const kinds = [label.kind]
    const next: PlacedClause | null = holder
      ? targets.childBy(holder, label.kind, label.ordinal)
      : (targets.nearby(kinds, label.ordinal, own) ??
        (label.kind === 'num' || label.kind === 'multi' ? targets.byKind(kinds, label.ordinal, own) : null))
    if (!next) return null
    holder = next
    rest = rest.slice(label.end).trim()
  }
  return holder
}

function number(text: string | undefined): number {
  return numeralToNumber(text ?? '') ?? 0
}

function branchNumbers(text: string | undefined): number[] {
  return (text ?? '')
    .split('の')
    .slice(1)
    .map((part) => number(part))
}
