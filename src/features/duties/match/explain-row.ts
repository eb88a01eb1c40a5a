import type { RowScore } from './score-clause.ts'
import type { ClauseWords } from './clause-words.ts'
import { normaliseHeading } from './normalise.ts'

const MOST_TERMS = 4
const quote = (words: readonly string[]): string => words.map((word) => `「${word}」`).join('')

/** One Japanese sentence: which heading, which words, which chapter spoke for the row. */
export const explainRow = (words: ClauseWords, { chapter, entry, heading, terms, wording }: RowScore): string => {
  const reasons: string[] = []
  const same = entry.headings.some((known) => known.plain === normaliseHeading(heading.printed))
  if (heading.printed !== '' && heading.likeness >= 0.4) {
    const near = same ? 'が一致' : `が対策項目「${entry.row.title.ja}」の見出しに近い`
    reasons.push(`${heading.own ? '見出し' : '上の見出し'}「${heading.printed}」${near}`)
  }
  if (terms.length > 0) reasons.push(`${words.parts.length > 0 ? '本文' : '見出し'}の語${quote(terms.slice(0, MOST_TERMS))}`)
  if (wording >= 0.2 || reasons.length === 0) reasons.push('本文の言い回しが近い')
  if (chapter) reasons.push(`章「${chapter}」の中`)
  return `${reasons.join('、')}。`
}
