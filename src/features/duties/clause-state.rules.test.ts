import { describe, expect, it } from 'vitest'
import {
  anchor,
  clause,
  duty,
  evidence,
  failed,
  fold,
  notApplicable,
  object,
  passed,
  rule,
  type Given,
} from './duties.fixtures.ts'
import { signalUse } from './signal-use.rules.ts'
import { markLabel } from './states.labels.ts'
import type { DutyVersion, Signal } from './signals.types.ts'

type Want = 'met' | 'partly' | 'noRule' | 'unmet' | 'unknown' | 'exempted' | 'notApplicable'

/** Rows that bring the duty into the state wanted. */
function rows(
  dutyId: string,
  want: Want,
  more: Partial<DutyVersion> = {},
): { duty: DutyVersion; signals: Signal[]; objects: ReturnType<typeof object>[] } {
  const on = { dutyId }
  const members = ['a', 'b'].map((id) => object(id, on))
  const good = ['a', 'b'].map((id) => passed(id, '2026-09-01', on))
  const bad = ['a', 'b'].map((id) => failed(id, '2026-09-01', on))
  const signals: Record<Want, Signal[]> = {
    met: [rule(on), ...good],
    noRule: good,
    partly: [rule(on), ...good.slice(1), ...bad.slice(0, 1)],
    unmet: bad,
    unknown: [],
    exempted: [rule(on), ...good.slice(1), { ...exempt, dutyId }],
    notApplicable: [notApplicable(null, '2026-04-01', '2027-03-31', on)],
  }
  return { duty: duty({ dutyId, ...more }), signals: signals[want], objects: members }
}
const exempt: Signal = {
  ...notApplicable('a', '2026-04-01', '2027-03-31'),
  kind: 'exemption',
  objectId: 'a',
  decidedByRole: 'ciso',
  compensatingMeasure: '別室で保管する',
  compensatingEvidenceId: 'e',
}

/** Clause `top` with child `sub`; the first duties at top, those after '/' at sub. */
function given(top: ReturnType<typeof rows>[], sub: ReturnType<typeof rows>[] = []): Given {
  const all = [...top, ...sub]
  return {
    duties: all.map((each) => each.duty),
    objects: all.flatMap((each) => each.objects),
    signals: all.flatMap((each) => each.signals),
    clauses: [clause('top'), clause('sub', 'top'), clause('bare', 'top')],
    anchors: [
      ...top.map((each) => anchor('top', each.duty.dutyId)),
      ...sub.map((each) => anchor('sub', each.duty.dutyId)),
    ],
  }
}
function label(input: Given, clauseId = 'top', bodyId = 'main'): string | null {
  const found = fold(input).clauses.find((row) => row.clauseId === clauseId && row.bodyId === bodyId)
  return found?.mark ? markLabel(found.mark, 'ja') : null
}

describe('R4 clause from its duties', () => {
  it.each<[string, Want[], string]>([
    ['all met', ['met', 'met'], '適合'],
    ['all unmet', ['unmet', 'unmet'], '不適合（不適合2／2）'],
    ['one unmet', ['met', 'unmet'], '一部不適合（不適合1／2）'],
    ['one partly', ['met', 'partly'], '一部不適合（一部不適合1／2）'],
    ['unmet beside unknown', ['unmet', 'unknown', 'met'], '一部不適合（不適合1・未確認1／3）'],
    ['without a rule', ['noRule'], '一部不適合（規程なし）'],
    ['one of two without a rule', ['noRule', 'unknown'], '一部不適合（規程なし1・未確認1／2）'],
    ['unknown', ['unknown'], '未確認（未着手）'],
    ['one unknown', ['met', 'unknown'], '未確認（未着手1／2）'],
    ['unknown outweighs exempted', ['exempted', 'unknown'], '未確認（未着手1／2）'],
    ['exempted', ['met', 'exempted'], '例外措置'],
    ['not applicable leaves', ['met', 'notApplicable'], '適合'],
    ['unmet and not applicable is all unmet', ['unmet', 'notApplicable'], '不適合'],
    ['all not applicable', ['notApplicable', 'notApplicable'], '対象外'],
  ])('%s', (_, wants, expected) => {
    expect(label(given(wants.map((want, i) => rows(`d${i}`, want))))).toBe(expected)
  })

  it('lets one critical duty make the clause unmet', () => {
    expect(label(given([rows('d1', 'met'), rows('d2', 'unmet', { critical: true })]))).toBe('不適合（不適合1／2）')
  })

  it('includes children, each duty once', () => {
    const input = given([rows('d1', 'met')], [rows('d2', 'unmet')])
    expect(label(input)).toBe('一部不適合（不適合1／2）')
    const anchors = [...(input.anchors ?? []), anchor('sub', 'd1'), anchor('top', 'd2')]
    expect(label({ ...input, anchors })).toBe('一部不適合（不適合1／2）')
  })

  it('shows only counts where a clause has no duty of its own, nothing where there is none', () => {
    const { clauses } = fold(given([], [rows('d1', 'unmet'), rows('d2', 'met')]))
    const top = clauses.find((row) => row.clauseId === 'top')
    expect(top?.mark).toBeNull()
    expect(top?.counts).toMatchObject({ total: 2, unmet: 1, met: 1 })
    expect(clauses.some((row) => row.clauseId === 'bare')).toBe(false)
  })

  it('R5 keeps recommendations apart', () => {
    const input = given([rows('d1', 'met'), rows('d2', 'unmet', { strength: 'should' })])
    expect(label(input)).toBe('適合')
    expect(fold(input).clauses[0]?.recommended).toMatchObject({ total: 1, unmet: 1 })
    expect(label(given([rows('d1', 'unmet', { strength: 'should' })]))).toBeNull()
  })

  it('shows counts per head, without a mark', () => {
    const input = given([rows('d1', 'met', { heads: [3, 5] }), rows('d2', 'unmet', { heads: [5] })])
    const heads = fold(input).heads.map(({ head, counts }) => [head, counts.met, counts.unmet])
    expect(heads).toEqual([
      [3, 1, 0],
      [5, 1, 1],
    ])
  })
})

describe('R4 bodies keep marks of their own', () => {
  const bodies = { bodyIds: ['main', 'assembly'] }
  const both: Given = {
    duties: [duty(bodies)],
    objects: [object('office'), object('assembly', { bodyId: 'assembly' })],
    clauses: [clause('top')],
    anchors: [anchor('top', 'd')],
  }
  it('議会 only: its negative leaves the office untouched', () => {
    const signals = [rule(), passed('office', '2026-09-01'), failed('assembly', '2026-09-01')]
    expect(label({ ...both, signals })).toBe('適合')
    expect(label({ ...both, signals }, 'top', 'assembly')).toBe('不適合')
  })
  it('議会 only: its evidence proves nothing for the office', () => {
    const signals = [rule(), passed('assembly', '2026-09-01')]
    expect(label({ ...both, signals })).toBe('未確認（運用の証跡なし）')
    expect(label({ ...both, signals }, 'top', 'assembly')).toBe('適合')
  })
  it('議会 only: its own rule binds nobody else', () => {
    const signals = [rule({ bodyId: 'assembly' }), passed('office', '2026-09-01'), passed('assembly', '2026-09-01')]
    expect(label({ ...both, signals })).toBe('一部不適合（規程なし）')
    expect(label({ ...both, signals }, 'top', 'assembly')).toBe('適合')
  })
  it('a duty of the assembly alone gives the office no mark', () => {
    const input = { ...both, duties: [duty({ bodyIds: ['assembly'] })], signals: [passed('assembly', '2026-09-01')] }
    expect(label(input)).toBeNull()
    expect(label(input, 'top', 'assembly')).toBe('一部不適合（規程なし）')
  })
  it('a bound body without any object is unknown', () => {
    expect(label({ ...both, objects: [object('office')] }, 'top', 'assembly')).toBe('未確認（対象0件）')
  })
})

describe('R5 one signal, many duties', () => {
  const serving = (count: number) =>
    Array.from({ length: count }, (_, i) => evidence('o', '2026-09-01', { id: 'e', dutyId: `d${i}`, fileId: 'file' }))
  it('counts it once and flags a file on more than five duties', () => {
    expect(signalUse(serving(5))).toEqual({ signals: 1, overused: [] })
    expect(signalUse(serving(6))).toEqual({ signals: 1, overused: [{ fileId: 'file', duties: 6 }] })
  })
})
