import type { Measure } from '../../measures/measures.schema.ts'
import { bigramCounts, bigramSet } from './bigrams.ts'
import type { MatchCatalogue } from './match.types.ts'
import { normalise, normaliseChapter, normaliseHeading } from './normalise.ts'

type IndexedHeading = {
  printed: string
  plain: string
  pairs: Set<number>
  weight: number
  /** 1 for a heading such a clause bears, less for a title. */
  worth: number
}
/** `printed`: every spelling of the term in the row. */
type IndexedTerm = { printed: string[]; plain: string; strength: number }
export type IndexedRow = { row: Measure; at: number; headings: IndexedHeading[]; terms: IndexedTerm[]; path: string[] }

export type MeasureIndex = {
  rows: IndexedRow[]
  /** Rarity of a pair of letters over the catalogue; pairs never seen weigh `unseen`. */
  rarity: ReadonlyMap<number, number>
  unseen: number
  /** Pair → rows that hold it, with the share of the row's vector of length 1. */
  postings: ReadonlyMap<number, { row: number; share: number }[]>
  /** Every term of the catalogue, normalised. */
  terms: readonly string[]
  chapters: { key: string; pairs: Set<number>; weight: number }[]
}

const TITLE_WORTH = 0.9
const OUTLINE_WORTH = 0.9
/** The heading one level up (5.2 研修・訓練) is shared by all rows below it: the words of the clause then decide among them. */
const SECTION_WORTH = 0.8
const CHAPTER_WORTH = 0.6
const FIELDS = { title: 2, heading: 1.5, term: 1.5, text: 1, evidence: 0.4 }

/** Words of any rule: as a term they single nothing out. */
const COMMON = new Set(
  [
    '毎年度',
    '毎年',
    '確認',
    '目的',
    '置く',
    '報告',
    '記録',
    '管理',
    '実施',
    '措置',
    '設置',
    '見直し',
    '設置場所',
    '承認',
    '許可',
    '申請',
    '点検',
    '整備',
    '策定',
    '周知',
    '連絡',
    '対策',
    '措置を講じる',
    '必要な措置',
    '年1回',
    '年1回以上',
    '年に1回以上',
    '毎年度1回',
    'やむを得ない場合',
    '充てる',
    '事務局長',
    '課長',
  ].map(normalise),
)

/** Weight of a set of pairs: how rare they are, added up. */
export const sumOf = (pairs: Iterable<number>, rarity: (pair: number) => number): number => {
  let sum = 0
  for (const pair of pairs) sum += rarity(pair)
  return sum
}

const bagOf = (row: Measure, outlineHeading: string): Map<number, number> => {
  const bag = new Map<number, number>()
  const put = (text: string, weight: number) => {
    for (const [pair, count] of bigramCounts(normalise(text)))
      bag.set(pair, Math.max(bag.get(pair) ?? 0, weight * Math.min(count, 2)))
  }
  put(row.title.ja, FIELDS.title)
  for (const heading of [...row.clauseHeadings, outlineHeading]) put(heading, FIELDS.heading)
  for (const term of row.terms) put(term, FIELDS.term)
  put(row.text, FIELDS.text)
  for (const evidence of row.evidence) put(evidence.name, FIELDS.evidence)
  return bag
}

/** Terms that are one once normalised, with their spellings. */
const termsOf = (terms: readonly string[]): [plain: string, printed: string[]][] => {
  const spellings = new Map<string, string[]>()
  for (const term of terms) spellings.set(normalise(term), [...(spellings.get(normalise(term)) ?? []), term])
  return [...spellings]
}

/** Keys from the chapter down to the entry itself: 4.1.3 → 4, 4.1, 4.1.3. */
const pathOf = (outline: string | null): string[] =>
  outline?.split('.').map((_, at, parts) => parts.slice(0, at + 1).join('.')) ?? []

const buildIndex = ({ rows, outline }: MatchCatalogue): MeasureIndex => {
  const headingOf = new Map(outline.map((entry) => [entry.key, entry.heading]))
  const bags = rows.map((row) => bagOf(row, headingOf.get(row.outline ?? '') ?? ''))
  const documents = new Map<number, number>()
  for (const bag of bags) for (const pair of bag.keys()) documents.set(pair, (documents.get(pair) ?? 0) + 1)
  const rarity = new Map([...documents].map(([pair, count]) => [pair, Math.log(1 + rows.length / count)]))
  const unseen = Math.log(1 + rows.length)
  const rarityOf = (pair: number) => rarity.get(pair) ?? unseen

  const saidBy = rows.map((row) => normalise([row.title.ja, row.text, ...row.terms, ...row.clauseHeadings].join('。')))
  const spread = new Map<string, number>()
  const termStrength = (plain: string): number => {
    if (COMMON.has(plain)) return 0
    const known = spread.get(plain) ?? saidBy.reduce((count, said) => count + (said.includes(plain) ? 1 : 0), 0)
    spread.set(plain, known)
    const rare = Math.log(rows.length / Math.max(known, 1)) / Math.log(rows.length)
    return rare ** 1.5 * (0.4 + 0.6 * Math.min(1, plain.length / 5))
  }

  const postings = new Map<number, { row: number; share: number }[]>()
  bags.forEach((bag, at) => {
    const parts = [...bag].map(([pair, weight]) => [pair, weight * rarityOf(pair)] as const)
    const length = Math.hypot(...parts.map(([, value]) => value))
    for (const [pair, value] of parts) {
      const list = postings.get(pair) ?? []
      list.push({ row: at, share: value / length })
      postings.set(pair, list)
    }
  })

  const indexHeading = (printed: string, worth: number): IndexedHeading => {
    const plain = normaliseHeading(printed)
    const pairs = bigramSet(plain)
    return { printed, plain, pairs, weight: sumOf(pairs, rarityOf), worth }
  }
  const terms = [...new Set(rows.flatMap((row) => row.terms.map(normalise)))]
  return {
    rows: rows.map((row, at) => ({
      row,
      at,
      headings: [
        ...row.clauseHeadings.map((heading) => indexHeading(heading, 1)),
        ...pathOf(row.outline)
          .slice(1)
          .map((key) => indexHeading(headingOf.get(key) ?? '', key === row.outline ? OUTLINE_WORTH : SECTION_WORTH)),
        ...(row.outline?.length === 1 ? [indexHeading(headingOf.get(row.outline) ?? '', CHAPTER_WORTH)] : []),
        indexHeading(row.title.ja, TITLE_WORTH),
      ].filter((heading) => heading.plain !== ''),
      terms: termsOf(row.terms).map(([plain, printed]) => ({ plain, printed, strength: termStrength(plain) })),
      path: pathOf(row.outline),
    })),
    rarity,
    unseen,
    postings,
    terms,
    chapters: outline
      .filter((entry) => entry.level < 3 && !entry.key.startsWith('0'))
      .map((entry) => {
        const pairs = bigramSet(normaliseChapter(entry.heading))
        return { key: entry.key, pairs, weight: sumOf(pairs, rarityOf) }
      }),
  }
}

const built = new WeakMap<readonly Measure[], MeasureIndex>()

/** The catalogue prepared for comparing; built once per catalogue. */
export const measureIndex = (catalogue: MatchCatalogue): MeasureIndex => {
  const known = built.get(catalogue.rows)
  if (known) return known
  const index = buildIndex(catalogue)
  built.set(catalogue.rows, index)
  return index
}
