import type { ClauseWords } from './clause-words.ts'
import { fold, normaliseHeading } from './normalise.ts'
import type { RowScore } from './score-clause.ts'
import { WEIGHTS } from './weights.ts'

const MOST_TERMS = 4
const HEADING_TELLS = 0.4
const WORDING_TELLS = 0.3

const quote = (words: readonly string[]): string => words.map((word) => `「${word}」`).join('')

const ofHeading = ({ entry, heading }: RowScore): string[] => {
  if (heading.printed === '' || heading.likeness < HEADING_TELLS) return []
  const plain = normaliseHeading(heading.printed)
  const same = entry.headings.some((known) => known.plain === plain)
  return [`${heading.own ? '見出し' : '上の見出し'}「${heading.printed}」が${same ? '一致' : '近い'}`]
}

const ofTerms = ({ parts, printed }: ClauseWords, terms: readonly string[][]): string[] => {
  const shown = terms.slice(0, MOST_TERMS).map((spellings) => ({
    literal: spellings.find((term) => printed.includes(fold(term))),
    meant: spellings[0] ?? '',
  }))
  const literal = shown.flatMap((term) => term.literal ?? [])
  const meant = shown.filter((term) => term.literal === undefined).map((term) => term.meant)
  return [
    ...(literal.length > 0 ? [`${parts.length > 0 ? '本文' : '見出し'}の語${quote(literal)}`] : []),
    ...(meant.length > 0 ? [`${quote(meant)}に当たる語`] : []),
  ]
}

/** One Japanese sentence: which heading, which words, which chapter spoke for the row. */
export const explainRow = (words: ClauseWords, found: RowScore): string => {
  const reasons = [...ofHeading(found), ...ofTerms(words, found.terms)]
  if (found.topic >= WEIGHTS.topicTells) reasons.push(`主題「${words.topic}」が近い`)
  if (found.wording >= WORDING_TELLS || reasons.length === 0)
    reasons.push(words.parts.length > 0 ? '本文の言い回しが近い' : '見出しの言葉が近い')
  if (found.chapter) reasons.push(`章「${found.chapter}」の中`)
  return `${reasons.join('、')}。`
}
