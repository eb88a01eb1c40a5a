import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from './days.ts'
import { dayText } from './day-text.ts'
import { formatWareki, parseJapaneseDate } from './wareki.ts'

describe('dayText', () => {
  it.each([
    ['2027-04-01', 'day', '令和9年4月1日', '令和9年4月1日（2027年4月1日）', '2027-04-01', '2027-04-01 (R9.4.1)'],
    ['2019-05-01', 'day', '令和元年5月1日', '令和元年5月1日（2019年5月1日）', '2019-05-01', '2019-05-01 (R1.5.1)'],
    ['2019-04-30', 'day', '平成31年4月30日', '平成31年4月30日（2019年4月30日）', '2019-04-30', '2019-04-30 (H31.4.30)'],
    ['1989-01-07', 'day', '昭和64年1月7日', '昭和64年1月7日（1989年1月7日）', '1989-01-07', '1989-01-07 (S64.1.7)'],
    ['1872-12-31', 'day', '1872年12月31日', '1872年12月31日（1872年12月31日）', '1872-12-31', '1872-12-31'],
    ['2027-04-01', 'month', '令和9年4月', '令和9年4月（2027年4月）', '2027-04', '2027-04 (R9.4)'],
    ['2027-04-01', 'year', '令和9年', '令和9年（2027年）', '2027', '2027 (R9)'],
    ['2027-03-31', 'fiscalYear', '令和8年度', '令和8年度（2026年度）', 'FY2026', 'FY2026 (R8)'],
    ['2027-04-01', 'fiscalYear', '令和9年度', '令和9年度（2027年度）', 'FY2027', 'FY2027 (R9)'],
    ['2019-04-01', 'fiscalYear', '令和元年度', '令和元年度（2019年度）', 'FY2019', 'FY2019 (R1)'],
  ] as const)('%s to the %s', (day, precision, ja, jaBoth, en, enBoth) => {
    expect(dayText(day, 'ja', { precision })).toBe(ja)
    expect(dayText(day, 'ja', { precision, both: true })).toBe(jaBoth)
    expect(dayText(day, 'en', { precision })).toBe(en)
    expect(dayText(day, 'en', { precision, both: true })).toBe(enBoth)
  })

  it('has no Japanese in English, stays 和暦 in Japanese, and is read back as the same day from either', () => {
    const days = fc.integer({ min: 0, max: 80_000 }).map((n) => addDays('1873-01-01', n))
    fc.assert(
      fc.property(days, fc.boolean(), (day, both) => {
        expect(dayText(day, 'en', { both })).toMatch(/^[\x20-\x7e]+$/)
        expect(dayText(day, 'ja', { both }).startsWith(formatWareki(day))).toBe(true)
        for (const locale of ['ja', 'en'] as const)
          expect(parseJapaneseDate(dayText(day, locale))).toMatchObject({ ok: true, day, precision: 'day' })
        expect(parseJapaneseDate(dayText(day, 'en', { precision: 'month' }))).toMatchObject({
          ok: true,
          precision: 'month',
        })
        expect(parseJapaneseDate(/\((.*)\)/.exec(dayText(day, 'en', { both: true }))?.[1] ?? '')).toMatchObject({ day })
      }),
    )
  })
})
