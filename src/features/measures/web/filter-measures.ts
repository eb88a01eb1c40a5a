import type { Measure } from '../measures.schema.ts'

/** Full-width and half-width, katakana and hiragana, capitals and small letters are the same when searching. */
const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))

const wordsOf = (measure: Measure): string =>
  folded(
    [measure.id, measure.clause ?? '', measure.title.ja, measure.title.en, measure.text, measure.terms.join(' ')].join(
      '\n',
    ),
  )

/** Rows in which every word of the search is found; title hits first. All rows for an empty search. */
export const searchMeasures = (rows: readonly Measure[], search: string): Measure[] => {
  const words = folded(search).split(/\s+/).filter(Boolean)
  if (words.length === 0) return [...rows]
  const found = rows.filter((row) => {
    const all = wordsOf(row)
    return words.every((word) => all.includes(word))
  })
  const titled = (row: Measure) => (words.every((word) => folded(row.title.ja + row.title.en).includes(word)) ? 0 : 1)
  return found.sort((a, b) => titled(a) - titled(b))
}

export type MeasureFilter = {
  chapter: string | null
  head: string | null
  subject: string | null
  strength: string | null
  law: string | null
  critical: boolean
}

/** The chapter of the guideline's 対策基準 to which a row belongs: 6 of 6.2(3); 0 for 基本方針; null for rows of law alone. */
export const chapterOf = ({ outline, clause }: Pick<Measure, 'outline' | 'clause'>): string | null =>
  outline?.split('.')[0] ?? /^\d+/.exec(clause ?? '')?.[0] ?? (clause?.startsWith('基本方針') ? '0' : null)

export const filterMeasures = (rows: readonly Measure[], filter: MeasureFilter): Measure[] =>
  rows.filter(
    (row) =>
      (filter.chapter === null || chapterOf(row) === filter.chapter) &&
      (filter.head === null || row.heads.some(({ head }) => String(head) === filter.head)) &&
      (filter.subject === null || row.subject === filter.subject) &&
      (filter.strength === null || row.strength === filter.strength) &&
      (filter.law === null || row.sources.some(({ law }) => law === filter.law)) &&
      (!filter.critical || row.critical),
  )
