import { describe, expect, it } from 'vitest'
import { sampleDay } from './sample-days.rules.ts'

describe('days of the sample', () => {
  it.each([
    ['2025-04-01', '2026-11-23', '2025-04-01'],
    ['T-40', '2026-11-23', '2026-10-14'],
    ['T+0', '2026-11-23', '2026-11-23'],
    ['FY-0-04-01', '2026-11-23', '2026-04-01'],
    ['FY-1-03-31', '2026-11-23', '2026-03-31'],
    ['FY-0-03-31', '2027-02-01', '2027-03-31'],
    ['FY-1-04-01', '2027-03-31', '2025-04-01'],
    ['FY-1-04-01', '2027-04-01', '2026-04-01'],
  ])('%s on %s is %s', (text, today, day) => {
    expect(sampleDay(text, today)).toBe(day)
  })

  it('refuses what is no day', () => {
    expect(() => sampleDay('yesterday', '2026-11-23')).toThrow(RangeError)
  })
})
