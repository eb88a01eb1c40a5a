import { describe, expect, it } from 'vitest'
import {
  duty,
  evidence,
  confirmation,
  failed,
  fold,
  labelOf,
  object,
  onlyDuty,
  passed,
  rule,
  type Case,
} from './duties.fixtures.ts'

const later = '2026-12-01T00:00:00Z'
const late = passed('o', '2026-09-01', { recordedAt: '2026-11-01T01:00:00Z' })
const first = duty({ critical: false })
const changed = duty({ critical: true, validFrom: '2026-11-01', recordedAt: '2026-11-01T00:00:00Z' })
const backdated = { ...changed, validFrom: '2026-04-01' }
const mixed = {
  objects: [object('a'), object('b')],
  signals: [rule(), failed('a', '2026-09-01'), passed('b', '2026-09-01')],
}

const cases: Case[] = [
  {
    name: 'late evidence was not known then',
    rule: 'R15',
    given: { signals: [rule(), late] },
    expected: '未確認（運用の証跡なし）',
  },
  {
    name: 'late evidence known now',
    rule: 'R15',
    given: { signals: [rule(), late], knownAt: later },
    expected: '適合',
  },
  {
    name: 'data of a later day proves nothing for this day',
    rule: 'R15',
    given: { signals: [rule(), passed('o', '2026-10-02')], knownAt: later },
    expected: '未確認（運用の証跡なし）',
  },
  {
    name: 'a row withdrawn later was still known then',
    rule: 'R15',
    given: { signals: [rule(), passed('o', '2026-09-01', { retractedAt: '2026-11-01T00:00:00Z' })] },
    expected: '適合',
  },
  {
    name: 'a row withdrawn as a mistake',
    rule: 'R15',
    given: { signals: [rule(), passed('o', '2026-09-01', { retractedAt: '2026-11-01T00:00:00Z' })], knownAt: later },
    expected: '未確認（運用の証跡なし）',
  },
  {
    name: 'the measure of then',
    rule: 'R15',
    given: { duties: [first, changed], ...mixed, knownAt: later },
    expected: '一部不適合（不適合1／2）',
  },
  {
    name: 'the measure after its change',
    rule: 'R15',
    given: { duties: [first, changed], ...mixed },
    asOf: '2026-11-01',
    expected: '不適合（不適合1／2）',
  },
  {
    name: 'a changed measure never rewrites the past, not even backdated',
    rule: 'R15',
    given: { duties: [first, backdated], ...mixed, knownAt: later },
    expected: '一部不適合（不適合1／2）',
  },
  {
    name: 'a rule in force from a paper decision entered later',
    rule: 'R15',
    given: {
      signals: [passed('o', '2026-09-01'), rule({ validFrom: '2026-09-25', recordedAt: '2026-10-05T00:00:00Z' })],
      knownAt: later,
    },
    expected: '適合',
  },
  {
    name: 'an object registered later was not known then',
    rule: 'R15',
    given: {
      objects: [object('a'), object('b', { recordedAt: '2026-11-01T00:00:00Z' })],
      signals: [rule(), passed('a', '2026-09-01')],
    },
    expected: '適合',
  },
  {
    name: 'an object registered later, known now',
    rule: 'R15',
    given: {
      objects: [object('a'), object('b', { recordedAt: '2026-11-01T00:00:00Z' })],
      signals: [rule(), passed('a', '2026-09-01')],
      knownAt: later,
    },
    expected: '未確認（未着手1／2）',
  },
]

describe('R15 two times', () => {
  it.each(cases)('$name: $expected', (row) => {
    expect(labelOf(row)).toBe(row.expected)
  })

  it('marks what rests on late rows as 遡及登録', () => {
    const retroactive = (signals: Parameters<typeof onlyDuty>[0]['signals'] & {}, asOf?: string) =>
      onlyDuty({ signals, knownAt: later }, asOf).retroactive
    expect(retroactive([rule(), late])).toBe(true)
    expect(retroactive([rule(), late], '2026-11-01')).toBe(false)
    const pdf = evidence('o', '2026-09-01', { id: 'pdf' })
    expect(retroactive([rule(), pdf, confirmation('pdf', '2026-09-02', { recordedAt: '2026-11-01T00:00:00Z' })])).toBe(
      true,
    )
    expect(retroactive([rule({ recordedAt: '2026-11-01T00:00:00Z' }), passed('o', '2026-09-01')])).toBe(true)
  })

  it('has no state for a duty before its first day or after its last', () => {
    const duties = [duty({ validFrom: '2026-04-01', validTo: '2026-09-30' })]
    expect(fold({ duties }, '2026-03-31').duties).toEqual([])
    expect(fold({ duties }, '2026-09-30').duties).toHaveLength(1)
    expect(fold({ duties }, '2026-10-01').duties).toEqual([])
  })

  it('turns at midnight in Japan', () => {
    const known = (knownAt: string) => onlyDuty({ signals: [passed('o', '2026-10-01')], knownAt }).state
    expect(known('2026-09-30T14:59:59Z')).toBe('unknown')
    expect(known('2026-09-30T15:00:00Z')).toBe('partly')
  })
})
