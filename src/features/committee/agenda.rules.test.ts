import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AgendaFacts, type DutyFact, notYetOn, proposeAgenda } from './agenda.rules.ts'
import { halfYearOf, missingHalf } from './half-year.rules.ts'
import { isOwnMinutes, matterOf } from './matters.rules.ts'
import { loadMeasures } from '../measures/load-measures.ts'
import type { ProposedItem } from './meetings.schema.ts'

const nothing: AgendaFacts = {
  day: '2026-11-20',
  continued: [],
  openActivities: 0,
  duties: 0,
  programmes: new Map([[2026, 'decided']]),
  matters: [],
  exemptions: { inForce: 0, ending: 0 },
  negatives: 0,
  decisions: 0,
}
const duty = (more: Partial<DutyFact>): DutyFact => ({
  id: 'd1',
  title: '研修計画の策定と承認',
  kind: 'deliberation',
  state: 'unknown',
  validUntil: null,
  ...more,
})
const told = (facts: Partial<AgendaFacts>) =>
  proposeAgenda({ ...nothing, ...facts }).map(({ kind, source, title }) => `${kind} ${source} ${title}`)

const cases: [string, Partial<AgendaFacts>, string[]][] = [
  ['a decided programme is reported on', {}, ['report programme 令和8年度年間計画の進み具合']],
  [
    'a year without a decided programme deliberates its draft',
    { programmes: new Map([[2026, 'asked']]) },
    ['deliberation programme 令和8年度年間計画（案）'],
  ],
  [
    'in the second half the draft of next year comes besides',
    {
      programmes: new Map([
        [2026, 'decided'],
        [2027, 'draft'],
      ]),
    },
    ['report programme 令和8年度年間計画の進み具合', 'deliberation programme 令和9年度年間計画（案）'],
  ],
  [
    'in the first half it does not',
    {
      day: '2026-05-20',
      programmes: new Map([
        [2026, 'decided'],
        [2027, 'draft'],
      ]),
    },
    ['report programme 令和8年度年間計画の進み具合'],
  ],
  [
    'what was put off comes first, what was decided earlier is followed up',
    { continued: [{ kind: 'deliberation', title: '持出しの基準', dutyId: null }], openActivities: 2, duties: 90 },
    [
      'deliberation continued 持出しの基準',
      'report followUp 前回までの決定事項の実施状況',
      'report states 情報セキュリティ対策の対応状況',
      'report programme 令和8年度年間計画の進み具合',
    ],
  ],
  [
    'exemptions that end within half a year are decided on, others are heard of',
    { exemptions: { inForce: 2, ending: 1 }, negatives: 3, decisions: 4 },
    [
      'report programme 令和8年度年間計画の進み具合',
      'deliberation exemptions 期限を迎える例外措置の取扱い',
      'deliberation negatives 不適合の是正の方針',
      'report decisions 前回の会議の後に決裁された事項',
    ],
  ],
  [
    'exemptions that stand are heard of',
    { exemptions: { inForce: 1, ending: 0 } },
    ['report programme 令和8年度年間計画の進み具合', 'report exemptions 例外措置の現況'],
  ],
]
it.each(cases)('%s', (_what, facts, expected) => expect(told(facts)).toEqual(expected))

const dueCases: [string, Partial<DutyFact>, boolean][] = [
  ['nothing is known of it', {}, true],
  ['it is not met', { state: 'unmet' }, true],
  ['its evidence ends on the last day of the half', { state: 'met', validUntil: '2027-03-31' }, true],
  ['its evidence lasts beyond', { state: 'met', validUntil: '2027-04-01' }, false],
  ['it is met without an end', { state: 'met' }, false],
  ['it does not apply', { state: 'notApplicable' }, false],
  ['an exemption stands', { state: 'exempted' }, false],
]
it.each(dueCases)('a duty is due where %s: %#', (_what, more, due) =>
  expect(proposeAgenda({ ...nothing, matters: [duty(more)] }).some(({ dutyId }) => dutyId === 'd1')).toBe(due),
)

describe('the proposal', () => {
  const fact: fc.Arbitrary<AgendaFacts> = fc.record({
    day: fc.constantFrom('2026-04-01', '2026-09-30', '2026-10-01', '2027-03-31'),
    continued: fc.array(
      fc.record({
        kind: fc.constantFrom('deliberation' as const, 'report' as const),
        title: fc.constantFrom('甲', '乙'),
        dutyId: fc.constantFrom(null, 'd1'),
      }),
      { maxLength: 1 },
    ),
    openActivities: fc.nat(3),
    duties: fc.nat(3),
    programmes: fc
      .array(
        fc.tuple(fc.constantFrom(2026, 2027), fc.constantFrom('draft' as const, 'asked' as const, 'decided' as const)),
      )
      .map((rows) => new Map(rows)),
    matters: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('d1', 'd2', 'd3'),
        title: fc.constant('研修'),
        kind: fc.constantFrom('deliberation' as const, 'report' as const),
        state: fc.constantFrom('met' as const, 'unknown' as const, 'unmet' as const),
        validUntil: fc.constantFrom(null, '2026-12-31', '2028-01-01'),
      }),
      { selector: ({ id }) => id },
    ),
    exemptions: fc.record({ inForce: fc.nat(2), ending: fc.nat(2) }),
    negatives: fc.nat(2),
    decisions: fc.nat(2),
  })

  it('names no duty twice, and nothing of it remains once it is on the agenda', () =>
    fc.assert(
      fc.property(fact, (facts) => {
        const items = proposeAgenda(facts)
        const duties = items.flatMap(({ dutyId }) => dutyId ?? [])
        expect(new Set(duties).size).toBe(duties.length)
        expect(notYetOn(items, items)).toEqual([])
        expect(notYetOn([], items)).toEqual(items)
      }),
    ))

  it('knows a matter by its duty or its source, whatever its title became', () => {
    const states: ProposedItem = { kind: 'report', source: 'states', title: '対応状況', dutyId: null }
    expect(notYetOn([{ source: 'states', title: '別の題', dutyId: null }], [states])).toEqual([])
    expect(notYetOn([{ source: 'other', title: '対応状況', dutyId: null }], [states])).toEqual([states])
  })
})

describe('halves of a fiscal year', () => {
  it.each([
    ['2026-04-01', 1, '2026-04-01', '2026-09-30'],
    ['2026-09-30', 1, '2026-04-01', '2026-09-30'],
    ['2026-10-01', 2, '2026-10-01', '2027-03-31'],
    ['2027-03-31', 2, '2026-10-01', '2027-03-31'],
  ])('%s', (day, half, from, to) => expect(halfYearOf(day)).toEqual({ half, from, to }))

  it('lacks a meeting unless one is held or planned in it', () => {
    const on = (heldOn: string, state: 'planned' | 'held' | 'cancelled') =>
      missingHalf('2026-11-20', [{ heldOn, state }])
    expect(on('2026-10-01', 'held')).toBeNull()
    expect(on('2027-03-31', 'planned')).toBeNull()
    expect(on('2026-12-01', 'cancelled')).toMatchObject({ half: 2 })
    expect(on('2026-09-30', 'held')).toMatchObject({ half: 2 })
  })
})

it('of the catalogue, training, audit, self-inspection and review come before the committee, and its own minutes prove one duty', async () => {
  const { rows } = await loadMeasures()
  const matters = Object.fromEntries(rows.flatMap((row) => (matterOf(row) ? [[row.id, matterOf(row)]] : [])))
  expect(matters).toMatchObject({
    m0522: 'deliberation',
    m0526: 'report',
    m0906: 'deliberation',
    m0909: 'report',
    m0918: 'report',
    m0921: 'deliberation',
    m0126: 'deliberation',
  })
  expect(rows.filter(isOwnMinutes).map(({ id }) => id)).toEqual(['m0125'])
})
