import { describe, expect, it } from 'vitest'
import { appliesFrom, never, objectsOfDuty, ordinanceStart, type RegisterObject } from './applies.rules.ts'
import {
  duty,
  exemption,
  fact,
  failed,
  labelOf,
  notApplicable,
  object,
  objects,
  onlyDuty,
  passed,
  rule,
  type Case,
} from './duties.fixtures.ts'

const year = ['2026-04-01', '2027-03-31'] as const
const old = passed('o', '2026-05-01')

const cases: Case[] = [
  {
    name: 'exemption of the object',
    rule: 'R13',
    given: { signals: [rule(), exemption('o', ...year)] },
    expected: '例外措置',
  },
  {
    name: 'exemption on a law is refused',
    rule: 'R13',
    given: {
      duties: [duty({ provenance: '法令' })],
      signals: [rule(), failed('o', '2026-09-01'), exemption('o', ...year)],
    },
    expected: '不適合',
  },
  {
    name: 'exemption on an ordinance is refused',
    rule: 'R13',
    given: { duties: [duty({ provenance: '省令' })], signals: [rule(), exemption('o', ...year)] },
    expected: '未確認（運用の証跡なし）',
  },
  {
    name: 'exemption over two fiscal years is none',
    rule: 'R13',
    given: { signals: [rule(), exemption('o', '2026-04-01', '2027-06-30')] },
    expected: '未確認（運用の証跡なし）',
  },
  {
    name: 'exemption without evidence of its compensating measure is none',
    rule: 'R13',
    given: { signals: [rule(), exemption('o', ...year, { compensatingEvidenceId: null })] },
    expected: '未確認（運用の証跡なし）',
  },
  {
    name: 'last day of an exemption',
    rule: 'R13',
    given: { signals: [rule(), exemption('o', ...year)] },
    asOf: '2027-03-31',
    expected: '例外措置',
  },
  {
    name: 'the day after an exemption needs new data',
    rule: 'R13',
    given: { signals: [rule(), passed('o', '2026-12-01'), exemption('o', ...year)] },
    asOf: '2027-04-01',
    expected: '未確認（期限切れ）',
  },
  {
    name: 'the day after an exemption its negative is back',
    rule: 'R13',
    given: { signals: [rule(), failed('o', '2026-03-01'), exemption('o', ...year)] },
    asOf: '2027-04-01',
    expected: '不適合',
  },
  {
    name: 'new data after an exemption',
    rule: 'R13',
    given: { signals: [rule(), exemption('o', ...year), passed('o', '2027-04-01')] },
    asOf: '2027-04-01',
    expected: '適合',
  },
  { name: '対象外 of one object', rule: 'R12', given: { signals: [notApplicable('o', ...year)] }, expected: '対象外' },
  {
    name: '対象外 by another role is none',
    rule: 'R12',
    given: { signals: [notApplicable('o', ...year, { decidedByRole: 'owner' })] },
    expected: '未確認（未着手）',
  },
  {
    name: '対象外 not renewed',
    rule: 'R12',
    given: { signals: [notApplicable('o', ...year)] },
    asOf: '2027-04-01',
    expected: '未確認（期限切れ）',
  },
  {
    name: '対象外 without an end holds a year',
    rule: 'R12',
    given: { signals: [notApplicable('o', '2025-09-30', '2025-09-30', { validTo: null })] },
    expected: '未確認（期限切れ）',
  },
  {
    name: '対象外 while the fact is as it was',
    rule: 'R12',
    given: { signals: [notApplicable('o', ...year)], facts: [fact('none', '2026-04-01')] },
    expected: '対象外',
  },
  {
    name: '対象外 reopened when the fact changes',
    rule: 'R12',
    given: { signals: [notApplicable('o', ...year)], facts: [fact('none', '2026-04-01'), fact('used', '2026-10-01')] },
    expected: '未確認（期限切れ）',
  },
  {
    name: '対象外 stays open when the fact changes back',
    rule: 'R12',
    given: {
      signals: [notApplicable('o', ...year)],
      facts: [{ ...fact('used', '2026-06-01'), validTo: '2026-06-30' }, fact('none', '2026-07-01')],
    },
    expected: '未確認（期限切れ）',
  },
  {
    name: 'data from before 対象外 ran out proves nothing',
    rule: 'R12',
    given: { signals: [rule(), old, notApplicable('o', '2026-04-01', '2026-09-30')] },
    expected: '未確認（期限切れ）',
  },
  {
    name: 'a lapsed 対象外 does not soften all negative',
    rule: 'R12',
    given: {
      objects: objects(2),
      signals: [failed('o1', '2026-09-01'), notApplicable('o2', '2026-04-01', '2026-09-30')],
    },
    expected: '不適合（不適合1・未確認1／2）',
  },
  {
    name: 'before the law starts',
    rule: 'R16',
    given: { objects: [object('o', { appliesFrom: ordinanceStart })], signals: [rule(), failed('o', '2026-09-01')] },
    asOf: '2027-06-30',
    expected: '対象外（経過措置）',
  },
  {
    name: 'on the day the law starts',
    rule: 'R16',
    given: { objects: [object('o', { appliesFrom: ordinanceStart })], signals: [rule(), failed('o', '2026-09-01')] },
    asOf: '2027-07-01',
    expected: '不適合',
  },
  {
    name: 'what stays under the old rule does not count',
    rule: 'R16',
    given: {
      objects: [
        object('o', { appliesFrom: never }),
        object('new', { validFrom: '2027-08-01', appliesFrom: '2027-08-01' }),
      ],
      signals: [rule(), failed('o', '2027-08-01'), passed('new', '2027-08-02')],
    },
    asOf: '2027-09-01',
    expected: '適合',
  },
]

describe('decisions and start days', () => {
  it.each(cases)('$rule $name: $expected', (row) => {
    expect(labelOf(row)).toBe(row.expected)
  })

  it('R12 asks for the decision when 対象外 ran out', () => {
    const lapsed = onlyDuty({ signals: [notApplicable('o', ...year)] }, '2027-04-01')
    expect(lapsed.next).toMatchObject({ act: 'decide', role: 'chiefSecurityOfficer' })
    const empty = onlyDuty({ objects: [], signals: [notApplicable(null, ...year)] }, '2027-04-01')
    expect(empty).toMatchObject({ state: 'unknown', reason: 'noObjects', lapsed: true, next: { act: 'decide' } })
  })
})

describe('R16 from which day a duty × object counts', () => {
  it('is folded anew on its start day', () => {
    const given = { objects: [object('o', { appliesFrom: ordinanceStart })] }
    expect(onlyDuty(given, '2027-06-30').nextChange).toBe(ordinanceStart)
    expect(onlyDuty(given, ordinanceStart).nextChange).toBeNull()
  })
  const law = (transition: 'none' | 'existingSystemsAndOutsourcing') => ({ start: ordinanceStart, transition })
  it.each([
    ['a system that exists', 'existingSystemsAndOutsourcing', 'system', '2020-04-01', never],
    ['outsourcing begun on the start day', 'existingSystemsAndOutsourcing', 'contract', '2027-07-01', never],
    ['outsourcing begun the day after', 'existingSystemsAndOutsourcing', 'contract', '2027-07-02', '2027-07-02'],
    ['a unit, which no transition spares', 'existingSystemsAndOutsourcing', 'unit', '2020-04-01', ordinanceStart],
    ['a system without a transition', 'none', 'system', '2020-04-01', ordinanceStart],
  ] as const)('%s', (_, transition, kind, beganOn, expected) => {
    expect(appliesFrom(law(transition), { kind, beganOn }, false)).toBe(expected)
  })
  it('counts at once where our own text binds or no law has a start day', () => {
    expect(appliesFrom(law('none'), { kind: 'system', beganOn: '2020-04-01' }, true)).toBeNull()
    expect(appliesFrom(null, { kind: 'system', beganOn: '2020-04-01' }, false)).toBeNull()
  })
})

describe('R14 objects under the policy of another body', () => {
  const row = (objectId: string, kind: string, governedBy: string | null): RegisterObject => ({
    objectId,
    kind,
    bodyId: 'main',
    governedBy,
    validFrom: '2024-04-01',
    validTo: null,
  })
  const register = [
    row('ours', 'area', null),
    row('theirs', 'area', 'city-a'),
    row('city-a', 'memberBody', null),
    row('city-b', 'memberBody', null),
  ]
  const ids = (objectKind: string, coverage: 'ordinary' | 'physical' | 'memorandum') =>
    objectsOfDuty({ objectKind, coverage }, register).map((each) => each.objectId)
  it('leaves them out of physical duties', () => {
    expect(ids('area', 'physical')).toEqual(['ours'])
  })
  it('puts the memorandum in their place, with every member body', () => {
    expect(ids('memberBody', 'memorandum')).toEqual(['city-a', 'city-b'])
  })
  it('keeps them in other duties', () => {
    expect(ids('area', 'ordinary')).toEqual(['ours', 'theirs'])
  })
})
