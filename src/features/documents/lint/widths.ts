import type { Finding, LintRule } from './lint.types.ts'
import { everyPlace, findingAt } from './finding-at.ts'
import type { OwnWords } from './own-words.ts'

type Place = { own: OwnWords; index: number; length: number }
const MOST = 20

/** Places of a form outside labels. */
function placesOf(clauses: readonly OwnWords[], pattern: RegExp): Place[] {
  return clauses.flatMap((own) => {
    const label = own.text.startsWith(own.clause.label) ? own.clause.label.length : 0
    return [...own.text.matchAll(pattern)].flatMap((match) =>
      match.index < label ? [] : [{ own, index: match.index, length: match[0].length }],
    )
  })
}

function mixed(
  clauses: readonly OwnWords[],
  wide: RegExp,
  narrow: RegExp,
  ja: string,
  en: string,
): Omit<Finding, 'rule'>[] {
  const [one, other] = [placesOf(clauses, wide), placesOf(clauses, narrow)]
  if (one.length === 0 || other.length === 0) return []
  const rarer = other.length <= one.length ? other : one
  return rarer.slice(0, MOST).map(({ own, index, length }) =>
    findingAt(own, index, index + length, 'variation', {
      ja: `${ja}が混ざっています（この形は${rarer.length}か所、もう一方は${one.length + other.length - rarer.length}か所）。`,
      en: `${en} are mixed (this form ${rarer.length} times, the other ${one.length + other.length - rarer.length}).`,
    }),
  )
}

/** Full and half width of brackets, digits and commas in one text. Labels keep their own form. */
export const mixedWidths: LintRule = {
  id: 'mixed-width',
  run: ({ clauses }) => [
    ...mixed(
      clauses,
      /（/g,
      /(?<![0-9a-z])\((?![0-9a-z]{1,3}\))/g,
      '全角と半角の括弧',
      'Full-width and half-width brackets',
    ),
    ...mixed(
      clauses,
      /[０-９]+/g,
      /(?<![A-Za-z.\-_/])[0-9]+(?![A-Za-z.\-_/])/g,
      '全角と半角の数字',
      'Full-width and half-width digits',
    ),
    ...everyPlace(
      clauses,
      /(?<=[0-9０-９\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]), ?(?![0-9]{3}(?![0-9]))/gu,
      (own, match) =>
        findingAt(
          own,
          match.index,
          match.index + match[0].length,
          'variation',
          {
            ja: '半角のカンマで区切られています。ほかは「、」です。',
            en: 'A half-width comma where the rest has 「、」.',
          },
          '、',
        ),
    ),
    ...(clauses.some(({ text }) => text.includes('、'))
      ? everyPlace(clauses, /，/g, (own, match) =>
          findingAt(
            own,
            match.index,
            match.index + 1,
            'variation',
            {
              ja: '「，」と「、」が混ざっています。',
              en: 'Two kinds of comma are mixed.',
            },
            '、',
          ),
        )
      : []),
  ],
}
