import { describe, expect, it } from 'vitest'
import { duty, failed, labelOf, passed, planned, rule, type Case } from './duties.fixtures.ts'

const cases: Case[] = [
  {
    name: 'stale import: run today over data of last year',
    rule: 'R8',
    given: {
      duties: [duty({ maxAgeMonths: 3 })],
      signals: [rule(), passed('o', '2026-06-30', { recordedAt: '2026-09-30T20:00:00Z' })],
    },
    expected: '未確認（期限切れ）',
  },
  {
    name: 'last day of the age limit',
    rule: 'R8',
    given: { duties: [duty({ maxAgeMonths: 3 })], signals: [rule(), passed('o', '2026-07-01')] },
    expected: '適合',
  },
  {
    name: 'age limit from the end of a month',
    rule: 'R8',
    given: { duties: [duty({ maxAgeMonths: 6 })], signals: [rule(), passed('o', '2026-08-31')] },
    asOf: '2027-02-28',
    expected: '適合',
  },
  {
    name: 'leap day and a year: last day 28 February',
    rule: 'R8',
    given: { signals: [rule(), passed('o', '2028-02-29')] },
    asOf: '2029-02-28',
    expected: '適合',
  },
  {
    name: 'leap day and a year: over on 1 March',
    rule: 'R8',
    given: { signals: [rule(), passed('o', '2028-02-29')] },
    asOf: '2029-03-01',
    expected: '未確認（期限切れ）',
  },
  {
    name: 'without a programme: data date and frequency',
    rule: 'R8',
    given: { duties: [duty({ every: 'quarter' })], signals: [rule(), passed('o', '2026-06-30')] },
    expected: '未確認（期限切れ）',
  },
  {
    name: 'once done is done',
    rule: 'R8',
    given: { duties: [duty({ every: 'once' })], signals: [rule(), passed('o', '2024-05-01')] },
    expected: '適合',
  },
  {
    name: 'the programme sets the next due day beyond the frequency',
    rule: 'R8',
    given: { signals: [rule(), passed('o', '2025-12-20')], programme: [planned('2026-04-01', '2026-12-25')] },
    asOf: '2026-12-25',
    expected: '適合',
  },
  {
    name: 'the due day of the programme passed',
    rule: 'R8',
    given: { signals: [rule(), passed('o', '2025-12-20')], programme: [planned('2026-04-01', '2026-12-25')] },
    asOf: '2026-12-26',
    expected: '未確認（期限切れ）',
  },
  {
    name: 'the programme may ask for it earlier than the frequency',
    rule: 'R8',
    given: { signals: [rule(), passed('o', '2026-03-01')], programme: [planned('2026-04-01', '2026-09-30')] },
    expected: '未確認（期限切れ）',
  },
  {
    name: 'done within the window of its item holds until the next',
    rule: 'R8',
    given: { signals: [rule(), passed('o', '2026-04-10')], programme: [planned('2026-04-01', '2026-09-30')] },
    expected: '適合',
  },
  {
    name: 'a programme of a later year revives nothing',
    rule: 'R8',
    given: {
      signals: [rule(), passed('o', '2025-05-01')],
      programme: [planned('2026-09-01', '2027-03-31')],
    },
    expected: '未確認（期限切れ）',
  },
  {
    name: 'never done and the due day passed',
    rule: 'R9',
    given: { signals: [rule()], programme: [planned('2026-04-01', '2026-09-30')] },
    expected: '未確認（期限切れ）',
  },
  {
    name: 'never done on the due day itself',
    rule: 'R9',
    given: { signals: [rule()], programme: [planned('2026-04-01', '2026-10-01')] },
    expected: '未確認（期限前（10月1日））',
  },
  {
    name: 'a negative never expires',
    rule: 'R8',
    given: { duties: [duty({ maxAgeMonths: 1 })], signals: [rule(), failed('o', '2024-05-01')] },
    expected: '不適合',
  },
]

describe('freshness', () => {
  it.each(cases)('$rule $name: $expected', (row) => {
    expect(labelOf(row)).toBe(row.expected)
  })
})
