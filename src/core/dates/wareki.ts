/** How exactly a day is known. `fiscalYear` is 年度 (1 April to 31 March); its day is its 1 April. */
export type DatePrecision = 'year' | 'month' | 'day' | 'fiscalYear'

type Era = { name: string; short: string; letter: string; start: string; firstYear: number }

/**
 * Newest first. Start days: 元号を改める政令 (令和: 平成31年政令第143号, 平成: 昭和64年政令第1号), older ones by 詔書.
 * Japan counts by the Gregorian calendar only since 明治6年1月1日 (明治5年太政官布告第337号).
 */
const eras: readonly Era[] = [
  { name: '令和', short: '令', letter: 'R', start: '2019-05-01', firstYear: 2019 },
  { name: '平成', short: '平', letter: 'H', start: '1989-01-08', firstYear: 1989 },
  { name: '昭和', short: '昭', letter: 'S', start: '1926-12-25', firstYear: 1926 },
  { name: '大正', short: '大', letter: 'T', start: '1912-07-30', firstYear: 1912 },
  { name: '明治', short: '明', letter: 'M', start: '1873-01-01', firstYear: 1868 },
]

export type DateProblem =
  | 'empty'
  | 'unreadable'
  | 'eraMissing'
  | 'yearOutOfRange'
  | 'beforeGregorian'
  | 'impossibleMonth'
  | 'impossibleDay'

/** The era written does not cover the day: 平成32年 (already over) or 令和元年4月1日 (not yet begun). */
export type EraWarning = 'eraEnded' | 'eraNotBegun'

export type ParsedDate =
  | { ok: true; day: string; precision: DatePrecision; warning?: EraWarning }
  | { ok: false; reason: DateProblem }

const pad = (n: number, width = 2): string => String(n).padStart(width, '0')
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()
const fail = (reason: DateProblem): ParsedDate => ({ ok: false, reason })

const eraOf = (day: string): Era | undefined => eras.find((era) => era.start <= day)

const eraYear = (day: string): string => {
  const era = eraOf(day)
  const year = Number(day.slice(0, 4))
  if (!era) return `${year}年`
  const n = year - era.firstYear + 1
  return `${era.name}${n === 1 ? '元' : n}年`
}

/**
 * A day (`YYYY-MM-DD`) in 和暦, e.g. 令和7年12月1日. The first year is 元年 (Intl's numeric style prints 令和1).
 * 年度 takes the era in force on 1 May of it, so 2019 is 令和元年度. Days before 1873 are given in 西暦.
 */
export const formatWareki = (day: string, options: { precision?: DatePrecision } = {}): string => {
  const precision = options.precision ?? 'day'
  const month = Number(day.slice(5, 7))
  if (precision === 'fiscalYear') return `${eraYear(`${fiscalYearOf(day)}-05-01`)}度`
  if (precision === 'year') return eraYear(day)
  if (precision === 'month') return `${eraYear(day)}${month}月`
  return `${eraYear(day)}${month}月${Number(day.slice(8, 10))}日`
}

/** The short form with the letter of the era, known from forms: R9.4.1, R9.4, R9; '' before 1873. A fiscal year is that of its 1 May, as above. */
export const formatShortWareki = (day: string, options: { precision?: DatePrecision } = {}): string => {
  const precision = options.precision ?? 'day'
  const asked = precision === 'fiscalYear' ? `${fiscalYearOf(day)}-05-01` : day
  const era = eraOf(asked)
  if (!era) return ''
  const year = `${era.letter}${Number(asked.slice(0, 4)) - era.firstYear + 1}`
  if (precision === 'year' || precision === 'fiscalYear') return year
  const month = `${year}.${Number(day.slice(5, 7))}`
  return precision === 'month' ? month : `${month}.${Number(day.slice(8, 10))}`
}

/** A day in 西暦 as Japanese writes it: 2025年12月1日, 2025年12月, 2025年, 2025年度. */
export const formatSeireki = (day: string, options: { precision?: DatePrecision } = {}): string => {
  const precision = options.precision ?? 'day'
  const year = Number(day.slice(0, 4))
  if (precision === 'fiscalYear') return `${fiscalYearOf(day)}年度`
  if (precision === 'year') return `${year}年`
  const month = `${year}年${Number(day.slice(5, 7))}月`
  return precision === 'month' ? month : `${month}${Number(day.slice(8, 10))}日`
}

/** 和暦 and 西暦 together: 令和7年12月1日（2025年12月1日）. */
export const formatBoth = (day: string, options: { precision?: DatePrecision } = {}): string =>
  `${formatWareki(day, options)}（${formatSeireki(day, options)}）`

const fiscalYearOf = (day: string): number => Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) < 4 ? 1 : 0)

const kanjiDigits = '〇一二三四五六七八九'

/** 二〇二五 → 2025, 十二 → 12, 三十一 → 31, 元 → 1: dates as they stand in 縦書き documents. */
const arabic = (text: string): string =>
  text
    .replace(/元(?=年)/, '1')
    .replace(/([二三四五六七八九])?十([一二三四五六七八九])?/g, (_, tens?: string, ones?: string) =>
      String((tens ? kanjiDigits.indexOf(tens) : 1) * 10 + (ones ? kanjiDigits.indexOf(ones) : 0)),
    )
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(kanjiDigits.indexOf(digit)))

const tidy = (text: string): string =>
  arabic(
    text
      .normalize('NFKC')
      .replace(/[\s\u200b]/g, '')
      .replace(/\([月火水木金土日]\)$/, '')
      .replace(/[‐‑–—−ー]/g, '-')
      .toUpperCase(),
  )

const pattern =
  /^(?:(令和|平成|昭和|大正|明治|[令平昭大明RHSTM])\.?)?(\d{1,4})(?:(年度)|年|(?:年|[./-])(\d{1,2})(?:月|(?:月|[./-])(\d{1,2})日?)?)?$/

/**
 * Reads a date as people type it: 令和7年12月1日, R7.12.1, 令７．１２．１, 2025-12-01, 2025/12, 20251201, 令和元年, 令和7年度, 二〇二五年.
 * A date in an era that does not cover it is accepted with a warning: forms printed before a change of era are still in use.
 * Without an era a year needs four digits: 7.12.1 could be any era, so it is refused as `eraMissing`.
 */
export const parseJapaneseDate = (text: string): ParsedDate => {
  const plain = tidy(text)
  if (plain === '') return fail('empty')
  const match = pattern.exec(plain.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'))
  if (!match?.[2]) return fail('unreadable')
  const [, eraText, yearText, fiscal, monthText, dayText] = match
  const era = eras.find(({ name, short, letter }) => [name, short, letter].includes(eraText ?? ''))
  if (!era && yearText.length < 4) return fail('eraMissing')
  const year = era ? era.firstYear + Number(yearText) - 1 : Number(yearText)
  if (Number(yearText) < 1 || yearText.length > (era ? 2 : 4) || year > 2999) return fail('yearOutOfRange')
  if (year < 1873) return fail('beforeGregorian')
  if (fiscal) return withEra(era, `${year}-04-01`, `${year + 1}-03-31`, 'fiscalYear')
  const month = Number(monthText ?? 1)
  if (month < 1 || month > 12) return fail('impossibleMonth')
  const last = monthText === undefined ? `${year}-12-31` : `${year}-${pad(month)}-${pad(daysIn(year, month))}`
  if (dayText === undefined) {
    return withEra(era, `${year}-${pad(month)}-01`, last, monthText === undefined ? 'year' : 'month')
  }
  const dayOfMonth = Number(dayText)
  if (dayOfMonth < 1 || dayOfMonth > daysIn(year, month)) return fail('impossibleDay')
  const day = `${year}-${pad(month)}-${pad(dayOfMonth)}`
  return withEra(era, day, day, 'day')
}

/** Within a month or year in which the era changes the first day inside the written era is kept, so that 令和元年 stays 令和元年. */
const withEra = (era: Era | undefined, first: string, last: string, precision: DatePrecision): ParsedDate => {
  if (!era) return { ok: true, day: first, precision }
  if (last < era.start) return { ok: true, day: first, precision, warning: 'eraNotBegun' }
  const next = eras[eras.indexOf(era) - 1]
  if (next && first >= next.start) return { ok: true, day: first, precision, warning: 'eraEnded' }
  return { ok: true, day: precision !== 'fiscalYear' && first < era.start ? era.start : first, precision }
}
