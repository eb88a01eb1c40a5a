import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf } from '../../../core/dates/days.ts'
import { dayOfFiletime, enabledByControl, readEnabled, readGroups, readStampDay } from './directory-values.rules.ts'
import { firstRules, patternTest } from './patterns.rules.ts'

describe('FILETIME', () => {
  it.each([
    // 1601-01-01T00:00:00Z, the first of all, is the same day in Japan.
    ['1', '1601-01-01'],
    // The Unix epoch, 09:00 in Japan.
    ['116444736000000000', '1970-01-01'],
    // 2026-03-31T14:59:59Z is the last second of the fiscal year in Japan, the next one is 1 April.
    ['134194427990000000', '2026-03-31'],
    ['134194428000000000', '2026-04-01'],
  ])('%s is %s in Japan', (text, day) => {
    expect(dayOfFiletime(text)).toBe(day)
  })

  it.each(['0', '9223372036854775807'])('%s is never', (text) => {
    expect(dayOfFiletime(text)).toBeNull()
    expect(readStampDay(text)).toEqual({ ok: true, day: null })
  })

  it('is the day of the instant, whatever instant it is', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1980-01-01'), max: new Date('2150-01-01'), noInvalidDate: true }), (at) => {
        const ticks = (BigInt(at.getTime()) + 11_644_473_600_000n) * 10_000n
        expect(readStampDay(String(ticks))).toEqual({ ok: true, day: dayOf(at.toISOString()) })
      }),
    )
  })
})

describe('a day of last use', () => {
  it.each([
    ['20260331150000.0Z', '2026-04-01'],
    ['2026-03-31T15:00:00Z', '2026-04-01'],
    ['2026-03-31T23:59:00+09:00', '2026-03-31'],
    ['2026/04/01 9:12:34', '2026-04-01'],
    ['4/1/2026 9:12:34 AM', '2026-04-01'],
    ['令和8年4月1日', '2026-04-01'],
    ['R8.4.1', '2026-04-01'],
    ['２０２６／４／１', '2026-04-01'],
    ['2026-04-01', '2026-04-01'],
  ])('%s is %s', (text, day) => {
    expect(readStampDay(text)).toEqual({ ok: true, day })
  })

  it.each(['', 'Never', '―', '未使用'])('“%s” is none', (text) => {
    expect(readStampDay(text)).toEqual({ ok: true, day: null })
  })

  it.each(['昨日', '2026-13-01', '99999999999999999999', '4/1'])('%s is refused', (text) => {
    expect(readStampDay(text)).toEqual({ ok: false })
  })
})

describe('what else an export says', () => {
  it('tells enabled from disabled by word, mark and bit', () => {
    expect(['True', '有効', '○', '利用中'].map(readEnabled)).toEqual([true, true, true, true])
    expect(['FALSE', '無効', '×', '停止'].map(readEnabled)).toEqual([false, false, false, false])
    expect([readEnabled(''), readEnabled('たぶん')]).toEqual([null, undefined])
    expect([enabledByControl('512'), enabledByControl('514'), enabledByControl('66050'), enabledByControl('')]).toEqual(
      [true, false, false, null],
    )
  })

  it('takes the names of groups out of distinguished names, commas in them kept', () => {
    expect(readGroups('CN=Domain Admins,CN=Users,DC=example;CN=総務課\\,共有,OU=課,DC=example')).toEqual([
      'Domain Admins',
      '総務課,共有',
    ])
    expect(readGroups('閲覧、更新\n閲覧')).toEqual(['閲覧', '更新'])
    expect(readGroups('')).toEqual([])
  })

  it('knows a name by a pattern, width and case aside, and takes letters of a pattern as they are', () => {
    const privileged = patternTest(firstRules.privileged)
    expect(
      ['domain admins', 'ＤＯＭＡＩＮ　Admins', 'システム管理者', 'Domain Users', 'XDomain Admins'].map(privileged),
    ).toEqual([true, true, true, false, false])
    expect(patternTest(['a.c'])('abc')).toBe(false)
    expect(patternTest([])('')).toBe(false)
    fc.assert(
      fc.property(
        fc.string(),
        (name) =>
          patternTest([name.replaceAll('*', '')])(name.replaceAll('*', '')) ||
          name.replaceAll('*', '').normalize('NFKC').trim() === '',
      ),
    )
  })
})
