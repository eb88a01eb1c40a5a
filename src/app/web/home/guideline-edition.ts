import type { Locale } from '../../../web/locale.ts'

/** 「3(1)②（R8.3）」 as the catalogue writes it, gathered by edition: [["R8.3", ["3(1)②"]]]. */
export const byEdition = (clauses: readonly string[]): [string, string[]][] => {
  const read = clauses.map((clause) => /^(.*)（([^（）]+)）$/.exec(clause) ?? [clause, clause, ''])
  const groups = Map.groupBy(read, ([, , edition = '']) => edition)
  return [...groups].map(([edition, own]) => [edition, own.map(([, clause = '']) => clause).toSorted()])
}

/** 令和8年3月版 of R8.3, for people who do not know the short form. */
export const editionName = (edition: string, locale: Locale): string => {
  const [, year, month] = /^R(\d+)\.(\d+)$/.exec(edition) ?? []
  if (!year || !month) return edition
  return locale === 'ja' ? `令和${year}年${month}月版` : `edition of ${2018 + Number(year)}-${month.padStart(2, '0')}`
}
