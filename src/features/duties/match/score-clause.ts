import type { ClauseWords } from './clause-words.ts'
import { likeness, nearness, weighHeading } from './likeness.ts'
import type { IndexedRow, MeasureIndex } from './measure-index.ts'
import { isForeignLaw, mentions } from './mentioned.ts'
import { normaliseChapter, normaliseHeading } from './normalise.ts'
import { WEIGHTS as STANDARD, type Weights } from './weights.ts'

/** What spoke for a row: enough to choose it and to say why. */
export type RowScore = {
  entry: IndexedRow
  score: number
  heading: { likeness: number; printed: string; own: boolean }
  /** Likeness of what the sentence is about. */
  topic: number
  /** Terms found, each with its spellings. */
  terms: string[][]
  wording: number
  chapter: string | null
  /** Part of the text this row fits best, with its score there; -1 for none. */
  part: { at: number; score: number }
}

type Heading = ReturnType<typeof weighHeading> & { printed: string }

/** Evidence adds up without ever reaching certainty: each piece `one` (0 to 1) alone would give a score of itself. */
const weightOf = (...evidence: number[]): number =>
  evidence.reduce((sum, one) => sum - Math.log(1 - Math.min(Math.max(one, 0), 0.99)), 0)
const scoreOf = (weight: number): number => 1 - Math.exp(-weight)

const together = (...evidence: number[]): number =>
  1 - evidence.reduce((rest, one) => rest * (1 - Math.min(Math.max(one, 0), 1)), 1)

/** A heading of one common word (報告, 記録) tells little even where it is the same. */
const telling = (weight: number): number => 1 - Math.exp(-weight / TELLING)
const TELLING = 3

const bestHeading = (index: MeasureIndex, heading: Heading | null, entry: IndexedRow): number => {
  if (!heading) return 0
  let best = 0
  for (const known of entry.headings)
    best = Math.max(best, known.worth * (known.plain === heading.plain ? 1 : likeness(index, known, heading)))
  return best * telling(heading.weight)
}

type Found = ReadonlySet<string>

/** A term that stands only as the tail of a longer one is another thing: 再委託 is no 委託, 最高情報セキュリティ責任者 no 情報セキュリティ責任者. */
const termsOf = (index: MeasureIndex, words: string): Found => {
  const found = index.terms.filter((term) => words.includes(term))
  return new Set(
    found.filter((term) => {
      const longer = found.filter((other) => other.length > term.length && other.endsWith(term))
      if (longer.length === 0) return true
      return longer.reduce((rest, other) => rest.replaceAll(other, '。'), words).includes(term)
    }),
  )
}

const termsIn = (words: string, found: Found, entry: IndexedRow): { strength: number; printed: string[][] } => {
  const here = entry.terms.filter((term) => found.has(term.plain) && words.includes(term.plain))
  // A term inside a longer one that was found too says nothing new.
  const whole = here.filter((term) => !here.some((other) => other !== term && other.plain.includes(term.plain)))
  return {
    strength: together(...whole.map((term) => term.strength * TERM_SHARE)),
    printed: whole.map((term) => term.printed),
  }
}
const TERM_SHARE = 0.7

/** Which chapters of the guideline the headings above a clause speak of: key → likeness, and the best of them. */
const chaptersAbove = (
  index: MeasureIndex,
  headings: readonly string[],
): { of: Map<string, number>; best: number; printed: string } => {
  const of = new Map<string, number>()
  let best = 0
  let printed = ''
  for (const heading of headings) {
    const above = weighHeading(index, normaliseChapter(heading))
    for (const chapter of index.chapters) {
      const alike = likeness(index, chapter, above)
      of.set(chapter.key, Math.max(of.get(chapter.key) ?? 0, alike))
      if (alike > best) [best, printed] = [alike, heading]
    }
  }
  return { of, best, printed }
}
const CHAPTER_KNOWN = 0.4

/** The heading with the one above it, for 利用の終了 under クラウドサービスの利用. */
const joined = (index: MeasureIndex, above: Heading | undefined, own: Heading): Heading | null =>
  above ? { ...weighHeading(index, above.plain + own.plain), printed: own.printed } : null

/** Scores every row for one clause, best first. Rows on which nothing speaks are left out. */
export const scoreClause = (index: MeasureIndex, words: ClauseWords, weights: Weights = STANDARD): RowScore[] => {
  const weigh = (heading: string): Heading => ({ ...weighHeading(index, normaliseHeading(heading)), printed: heading })
  const own = words.heading === '' ? null : weigh(words.heading)
  const inherited = words.inherited === '' ? null : weigh(words.inherited)
  const chapters = chaptersAbove(index, words.above)
  const found = termsOf(index, words.all)
  const topic = words.topic === '' ? null : weigh(words.topic)
  const above = words.above.at(-1)
  const both = own && above ? joined(index, weigh(above), own) : null
  const sharesOwn = (entry: IndexedRow): boolean =>
    own !== null && entry.headings.some((known) => [...own.pairs].some((pair) => known.pairs.has(pair)))
  const parts = words.parts.map((part) => ({ ...part, near: nearness(index, part.plain) }))

  const set = words.setting === '' ? null : nearness(index, words.setting)

  const scores = index.rows.map((entry): RowScore => {
    const heading = Math.max(
      bestHeading(index, own, entry),
      both && sharesOwn(entry) ? weights.joinedHeading * bestHeading(index, both, entry) : 0,
    )
    const about = bestHeading(index, topic, entry)
    const lent = own ? 0 : bestHeading(index, inherited, entry)
    const terms = termsIn(words.all, found, entry)
    let wording = 0
    let part = { at: -1, score: 0 }
    parts.forEach(({ near, plain, size, subject }, at) => {
      const here =
        Math.min(1, (near[entry.at] ?? 0) * weights.nearnessScale) *
        (size === 'segment' ? weights.segment : size === 'sentence' ? weights.sentence : 1)
      wording = Math.max(wording, here)
      if (size !== 'segment' || !subject) return
      const score = together(
        weights.terms * (terms.printed.length > 0 ? termsIn(plain, found, entry).strength : 0),
        weights.wording * here,
      )
      if (score > part.score) part = { at, score }
    })
    const said = together(weights.terms * terms.strength, weights.wording * wording)
    let evidence = weightOf(
      weights.heading * heading ** weights.headingPower,
      weights.topic * about,
      said > 0.15 ? weights.inheritedHeading * lent : 0,
      said,
      weights.setting * Math.min(1, (set?.[entry.at] ?? 0) * weights.nearnessScale),
    )
    const inChapter = Math.max(0, ...entry.path.map((key) => chapters.of.get(key) ?? 0))
    if (chapters.best >= CHAPTER_KNOWN) evidence *= 1 + weights.chapter * (inChapter / chapters.best - 0.6)
    if (!mentions(words.context, entry.row.appliesIf) || isForeignLaw(words.context, entry.row))
      evidence *= weights.notMentioned
    return {
      entry,
      score: scoreOf(evidence),
      heading:
        heading >= lent
          ? { likeness: heading, printed: own?.printed ?? '', own: true }
          : { likeness: lent, printed: inherited?.printed ?? '', own: false },
      topic: about,
      terms: terms.printed,
      wording,
      chapter: chapters.best >= CHAPTER_KNOWN && inChapter === chapters.best ? chapters.printed : null,
      part,
    }
  })
  return scores
    .filter((one) => one.score > 0.05)
    .toSorted((a, b) => b.score - a.score || (a.entry.row.id < b.entry.row.id ? -1 : 1))
}
