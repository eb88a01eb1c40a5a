import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, compareDays, dayOf, fiscalYearOf, startOfDay } from './days.ts'

const day = fc.integer({ min: 0, max: 60_000 }).map((n) => addDays('1950-01-01', n))

describe('days', () => {
  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-12-25', 1, '2027-01-25'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
    ['2100-01-31', 1, '2100-02-28'],
  ])('%s and %i months is %s', (from, months, expected) => {
    expect(addMonths(from, months)).toBe(expected)
  })

  it.each([
    ['2026-03-31', 1, '2026-04-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-12-31', 365, '2027-12-31'],
  ])('%s and %i days is %s', (from, days, expected) => {
    expect(addDays(from, days)).toBe(expected)
  })

  it('goes forth and back, in order', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 5000 }), (from, count) => {
        const to = addDays(from, count)
        expect(addDays(to, -count)).toBe(from)
        expect(compareDays(from, to)).toBeLessThan(0)
        expect(compareDays(to, from)).toBeGreaterThan(0)
        expect(compareDays(to, to)).toBe(0)
      }),
    )
  })

  it('lets a fiscal year run from April to March', () => {
    expect([fiscalYearOf('2026-03-31'), fiscalYearOf('2026-04-01'), fiscalYearOf('2027-03-31')]).toEqual([
      2025, 2026, 2026,
    ])
  })

  it('begins a day at 00:00 in Japan', () => {
    expect(startOfDay('2026-04-01')).toBe('2026-03-31T15:00:00.000Z')
    expect(dayOf('2026-03-31T14:59:59.999Z')).toBe('2026-03-31')
    expect(dayOf('2026-03-31T15:00:00Z')).toBe('2026-04-01')
    expect(dayOf('2026-04-01T00:00:00+09:00')).toBe('2026-04-01')
    fc.assert(
      fc.property(day, (d) => {
        expect(dayOf(startOfDay(d))).toBe(d)
      }),
    )
  })

  it('throws on what is no day', () => {
    expect(() => startOfDay('2026-13-01')).toThrow(RangeError)
    expect(() => dayOf('yesterday')).toThrow(RangeError)
  })
})
