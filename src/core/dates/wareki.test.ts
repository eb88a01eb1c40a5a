import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatBoth, formatSeireki, formatWareki, parseJapaneseDate } from './wareki.ts'

describe('formatWareki', () => {
  it.each([
    ['2025-12-01', '令和7年12月1日'],
    ['2019-05-01', '令和元年5月1日'],
    ['2019-04-30', '平成31年4月30日'],
    ['1989-01-08', '平成元年1月8日'],
    ['1989-01-07', '昭和64年1月7日'],
    ['1926-12-25', '昭和元年12月25日'],
    ['1926-12-24', '大正15年12月24日'],
    ['1912-07-30', '大正元年7月30日'],
    ['1912-07-29', '明治45年7月29日'],
    ['1873-01-01', '明治6年1月1日'],
    ['1872-12-31', '1872年12月31日'],
  ])('%s is %s', (day, text) => expect(formatWareki(day)).toBe(text))

  it('prints the precision asked for', () => {
    expect(formatWareki('2026-02-01', { precision: 'year' })).toBe('令和8年')
    expect(formatWareki('2026-02-01', { precision: 'month' })).toBe('令和8年2月')
    expect(formatWareki('2026-02-01', { precision: 'fiscalYear' })).toBe('令和7年度')
    expect(formatWareki('2019-04-01', { precision: 'fiscalYear' })).toBe('令和元年度')
    expect(formatSeireki('2026-02-01', { precision: 'fiscalYear' })).toBe('2025年度')
    expect(formatBoth('2025-12-01')).toBe('令和7年12月1日（2025年12月1日）')
    expect(formatBoth('2025-12-01', { precision: 'month' })).toBe('令和7年12月（2025年12月）')
  })
})

describe('parseJapaneseDate', () => {
  it.each([
    ['令和7年12月1日', '2025-12-01', 'day'],
    ['R7.12.1', '2025-12-01', 'day'],
    ['r7/12/1', '2025-12-01', 'day'],
    ['令７．１２．１', '2025-12-01', 'day'],
    ['２０２５－１２－０１', '2025-12-01', 'day'],
    ['2025-12-01', '2025-12-01', 'day'],
    ['20251201', '2025-12-01', 'day'],
    ['令和７年１２月１日（月）', '2025-12-01', 'day'],
    ['令和 7 年 12 月 1 日', '2025-12-01', 'day'],
    ['㋿7年12月1日', '2025-12-01', 'day'],
    ['令和七年十二月三十一日', '2025-12-31', 'day'],
    ['二〇二五年二月一日', '2025-02-01', 'day'],
    ['令和元年5月1日', '2019-05-01', 'day'],
    ['S64.1.7', '1989-01-07', 'day'],
    ['H1.1.8', '1989-01-08', 'day'],
    ['T15.12.24', '1926-12-24', 'day'],
    ['M6.1.1', '1873-01-01', 'day'],
    ['令和6年2月29日', '2024-02-29', 'day'],
    ['令和7年12月', '2025-12-01', 'month'],
    ['2025/12', '2025-12-01', 'month'],
    ['平成元年1月', '1989-01-08', 'month'],
    ['令和7年', '2025-01-01', 'year'],
    ['2025', '2025-01-01', 'year'],
    ['令和元年', '2019-05-01', 'year'],
    ['平成31年', '2019-01-01', 'year'],
    ['令和7年度', '2025-04-01', 'fiscalYear'],
    ['2025年度', '2025-04-01', 'fiscalYear'],
    ['令和元年度', '2019-04-01', 'fiscalYear'],
    ['平成31年度', '2019-04-01', 'fiscalYear'],
  ])('reads %s as %s (%s)', (text, day, precision) => {
    expect(parseJapaneseDate(text)).toEqual({ ok: true, day, precision })
  })

  it.each([
    ['平成32年', '2020-01-01', 'year', 'eraEnded'],
    ['平成31年5月1日', '2019-05-01', 'day', 'eraEnded'],
    ['昭和64年1月8日', '1989-01-08', 'day', 'eraEnded'],
    ['平成32年度', '2020-04-01', 'fiscalYear', 'eraEnded'],
    ['令和元年4月30日', '2019-04-30', 'day', 'eraNotBegun'],
    ['平成元年1月7日', '1989-01-07', 'day', 'eraNotBegun'],
  ])('accepts %s with a warning', (text, day, precision, warning) => {
    expect(parseJapaneseDate(text)).toEqual({ ok: true, day, precision, warning })
  })

  it.each([
    ['', 'empty'],
    ['　', 'empty'],
    ['来週の月曜', 'unreadable'],
    ['令和7年12月1日まで', 'unreadable'],
    ['2025-12-', 'unreadable'],
    ['7.12.1', 'eraMissing'],
    ['令和0年1月1日', 'yearOutOfRange'],
    ['R100.1.1', 'yearOutOfRange'],
    ['明治5年1月1日', 'beforeGregorian'],
    ['1800-01-01', 'beforeGregorian'],
    ['令和7年13月1日', 'impossibleMonth'],
    ['2025-00-10', 'impossibleMonth'],
    ['令和7年2月29日', 'impossibleDay'],
    ['2025-04-31', 'impossibleDay'],
    ['2025-04-00', 'impossibleDay'],
  ])('refuses %j as %s', (text, reason) => expect(parseJapaneseDate(text)).toEqual({ ok: false, reason }))

  it('reads back what was printed, in either calendar', () => {
    const anyDay = fc
      .date({ min: new Date('1873-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(anyDay, fc.constantFrom(formatWareki, formatSeireki), (day, format) => {
        expect(parseJapaneseDate(format(day))).toEqual({ ok: true, day, precision: 'day' })
      }),
    )
  })
})
