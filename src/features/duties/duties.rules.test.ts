import { describe, expect, it } from 'vitest'
import {
  check,
  confirmation,
  confirmed,
  duty,
  evidence,
  exemption,
  failed,
  fold,
  labelOf,
  notApplicable,
  object,
  objects,
  onlyDuty,
  passed,
  planned,
  rule,
  today,
  type Case,
} from './duties.fixtures.ts'

const pdf = evidence('o', '2026-09-01', { id: 'pdf', validTo: '2027-03-31' })
const seen = confirmation('pdf', '2026-09-05')

const cases: Case[] = [
  { name: 'nothing at all', rule: 'R9', given: {}, expected: '未確認（未着手）' },
  { name: 'one PDF as declaration', rule: 'R7', given: { signals: [pdf] }, expected: '未確認（申告のみ）' },
  {
    name: 'another person confirms, no clause linked',
    rule: 'R2',
    given: { signals: [pdf, seen] },
    expected: '一部不適合（規程なし）',
  },
  {
    name: 'the same person confirms under an approved 兼務: a declaration all the same',
    rule: 'R7',
    given: { signals: [pdf, confirmation('pdf', '2026-09-05', { by: 'sato', dualRole: 'k' }), rule()] },
    expected: '未確認（申告のみ）',
  },
  {
    name: 'the 兼務 is told by its mark, even where the hand reads otherwise',
    rule: 'R7',
    given: { signals: [pdf, confirmation('pdf', '2026-09-05', { dualRole: 'k' }), rule()] },
    expected: '未確認（申告のみ）',
  },
  {
    name: 'another person confirms after the 兼務',
    rule: 'R7',
    given: { signals: [pdf, confirmation('pdf', '2026-09-05', { by: 'sato', dualRole: 'k' }), seen, rule()] },
    expected: '適合',
  },
  { name: 'a clause of the standard is linked', rule: 'R2', given: { signals: [pdf, seen, rule()] }, expected: '適合' },
  {
    name: 'last day of the evidence, inclusive',
    rule: 'R8',
    given: { signals: [pdf, seen, rule()] },
    asOf: '2027-03-31',
    expected: '適合',
  },
  {
    name: 'the day after the last day',
    rule: 'R8',
    given: { signals: [pdf, seen, rule()] },
    asOf: '2027-04-01',
    expected: '未確認（期限切れ）',
  },
  { name: 'rule only', rule: 'R2', given: { signals: [rule()] }, expected: '未確認（運用の証跡なし）' },
  {
    name: 'rule only, due day ahead',
    rule: 'R9',
    given: { signals: [rule()], programme: [planned('2026-04-01', '2026-12-25')] },
    expected: '未確認（期限前（12月25日））',
  },
  {
    name: 'a rule in another tier is not the one asked for',
    rule: 'R2',
    given: { signals: [pdf, seen, rule({ tier: 'basicPolicy' })] },
    expected: '一部不適合（規程なし）',
  },
  {
    name: 'the rule has been repealed',
    rule: 'R2',
    given: { signals: [pdf, seen, rule({ validTo: '2026-09-30' })] },
    expected: '一部不適合（規程なし）',
  },
  {
    name: 'a rule of another body',
    rule: 'R2',
    given: { signals: [pdf, seen, rule({ bodyId: 'assembly' })] },
    expected: '一部不適合（規程なし）',
  },
  { name: 'empty register', rule: 'R3', given: { objects: [], signals: [rule()] }, expected: '未確認（対象0件）' },
  {
    name: 'empty register, duty decided not applicable',
    rule: 'R3',
    given: { objects: [], signals: [notApplicable(null, '2026-04-01', '2027-03-31')] },
    expected: '対象外',
  },
  {
    name: 'all objects left the register',
    rule: 'R3',
    given: { objects: [object('o', { validTo: '2026-09-30' })], signals: [pdf, seen, rule()] },
    expected: '未確認（対象0件）',
  },
  {
    name: 'one of two negative',
    rule: 'R3',
    given: { objects: objects(2), signals: [rule(), failed('o1', '2026-09-01'), passed('o2', '2026-09-01')] },
    expected: '一部不適合（不適合1／2）',
  },
  {
    name: 'one of two negative, critical',
    rule: 'R3',
    given: {
      duties: [duty({ critical: true })],
      objects: objects(2),
      signals: [rule(), failed('o1', '2026-09-01'), passed('o2', '2026-09-01')],
    },
    expected: '不適合（不適合1／2）',
  },
  {
    name: 'all negative',
    rule: 'R3',
    given: { objects: objects(2), signals: [failed('o1', '2026-09-01'), failed('o2', '2026-09-01')] },
    expected: '不適合（不適合2／2）',
  },
  {
    name: 'negative and unknown, with counts',
    rule: 'R3',
    given: {
      objects: objects(40),
      signals: [rule(), ...objects(28).map((row, i) => (i < 2 ? failed : passed)(row.objectId, '2026-09-01'))],
    },
    expected: '一部不適合（不適合2・未確認12／40）',
  },
  {
    name: 'negative without a rule stays a negative',
    rule: 'R3',
    given: { objects: [object()], signals: [failed('o', '2026-09-01')] },
    expected: '不適合',
  },
  {
    name: 'one municipality silent',
    rule: 'R3',
    given: {
      objects: objects(27),
      signals: [rule(), ...objects(26).map((row) => passed(row.objectId, '2026-09-01'))],
    },
    expected: '未確認（未着手1／27）',
  },
  {
    name: 'a silent one outweighs an exempted one',
    rule: 'R3',
    given: { objects: objects(2), signals: [rule(), exemption('o1', '2026-04-01', '2027-03-31')] },
    expected: '未確認（未着手1／2）',
  },
  {
    name: 'an exempted one outweighs positives',
    rule: 'R3',
    given: {
      objects: objects(2),
      signals: [rule(), exemption('o1', '2026-04-01', '2027-03-31'), passed('o2', '2026-09-01')],
    },
    expected: '例外措置',
  },
  {
    name: 'a negative outside the exemption still counts',
    rule: 'R3',
    given: {
      objects: objects(2),
      signals: [rule(), exemption('o1', '2026-04-01', '2027-03-31'), failed('o2', '2026-09-01')],
    },
    expected: '一部不適合（不適合1／2）',
  },
  {
    name: 'not applicable objects leave',
    rule: 'R3',
    given: {
      objects: objects(2),
      signals: [rule(), notApplicable('o1', '2026-04-01', '2027-03-31'), passed('o2', '2026-09-01')],
    },
    expected: '適合',
  },
  {
    name: 'all objects decided not applicable one by one',
    rule: 'R3',
    given: {
      objects: objects(2),
      signals: ['o1', 'o2'].map((id) => notApplicable(id, '2026-04-01', '2027-03-31')),
    },
    expected: '対象外',
  },
  {
    name: 'expired comes before not started in the reasons',
    rule: 'R9',
    given: { objects: objects(2), signals: [rule(), passed('o1', '2025-01-10')] },
    expected: '未確認（期限切れ1・未着手1／2）',
  },
  {
    name: 'an object of a body that is not bound does not count',
    rule: 'R4',
    given: { objects: [object(), object('x', { bodyId: 'other' })], signals: [rule(), passed('o', '2026-09-01')] },
    expected: '適合',
  },
  {
    name: '1 April: a vacant post or a new owner changes no state',
    rule: 'R12',
    given: { signals: [rule(), ...confirmed('o', '2026-03-20', { by: 'left-on-31-march' })] },
    asOf: '2026-04-01',
    expected: '適合',
  },
]

describe('states of a duty', () => {
  it.each(cases)('$rule $name: $expected', (row) => {
    expect(labelOf(row)).toBe(row.expected)
  })
})

describe('what stands beside a state', () => {
  it('gives assurance, date, last day, N and who acts next', () => {
    const given = { signals: [rule(), check('o', '2026-09-01', { population: 42 })] }
    expect(onlyDuty(given)).toMatchObject({
      state: 'met',
      assurance: 'B',
      dataDate: '2026-09-01',
      validUntil: '2027-09-01',
      nextChange: '2027-09-02',
      population: 42,
      retroactive: false,
      next: { act: 'renew', role: 'owner', due: '2027-09-01' },
    })
  })

  it('names the next act along the way from nothing to met', () => {
    const next = (signals: (typeof pdf | typeof seen | ReturnType<typeof rule>)[], asOf = today) =>
      onlyDuty({ signals }, asOf).next
    expect(next([])).toEqual({ act: 'attach', role: 'owner', due: null })
    expect(next([pdf])).toEqual({ act: 'confirm', role: 'confirmer', due: null })
    expect(next([pdf, seen])).toEqual({ act: 'linkRule', role: 'securityOffice', due: null })
    expect(next([pdf, seen, rule()], '2027-04-01')).toEqual({ act: 'renew', role: 'owner', due: null })
    expect(onlyDuty({ objects: [] }).next).toEqual({ act: 'registerObjects', role: 'securityOffice', due: null })
    expect(onlyDuty({ signals: [failed('o', '2026-09-01')] }).next?.act).toBe('correct')
    const programme = [planned('2026-04-01', '2026-12-25')]
    expect(onlyDuty({ programme }).next).toEqual({ act: 'attach', role: 'owner', due: '2026-12-25' })
  })

  it('takes the weakest assurance and the oldest data of its objects', () => {
    const signals = [rule(), check('o1', '2026-08-01'), passed('o2', '2026-07-01')]
    expect(onlyDuty({ objects: objects(2), signals })).toMatchObject({ assurance: 'C', dataDate: '2026-07-01' })
  })

  it('lists a verdict for every object', () => {
    const { objects: verdicts } = fold({ objects: objects(3), signals: [passed('o2', '2026-09-01')] })
    expect(verdicts.map(({ objectId, verdict, reason }) => [objectId, verdict, reason])).toEqual([
      ['o1', 'none', 'notStarted'],
      ['o2', 'positive', null],
      ['o3', 'none', 'notStarted'],
    ])
  })

  it('refuses a moment that is none', () => {
    expect(() => fold({ knownAt: 'soon' })).toThrow(RangeError)
    expect(() => fold({}, '2026-13-40')).toThrow(RangeError)
  })
})
