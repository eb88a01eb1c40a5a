import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CarryClause, carryOver, similarity } from './carry-over.rules.ts'

const clause = (key: string, path: string, text: string): CarryClause => ({ key, path, heading: '', text })

describe('finding a clause again in the next revision', () => {
  it('prefers the same place, then the same words elsewhere, and takes each old clause once', () => {
    const before = [
      clause('a', '/1', '目的を定める'),
      clause('b', '/2', '毎年度監査を実施するものとする'),
      clause('c', '/3', '監査の結果により見直すものとする'),
    ]
    const after = [
      clause('x', '/1', '目的を次のとおり定める'),
      clause('y', '/2', '職員に教育を行う'),
      clause('z', '/3', '毎年度監査を実施するものとする'),
      clause('w', '/4', '監査の結果により見直すものとする'),
    ]
    expect(carryOver(before, after)).toEqual(
      new Map([
        ['x', 'a'],
        ['z', 'b'],
        ['w', 'c'],
      ]),
    )
  })

  it('keeps a clause that was rewritten under its heading', () => {
    const old = { ...clause('a', '/6/(1)', '全庁の体制を確立する。'), heading: '組織体制' }
    const now = { ...clause('x', '/6/(1)', '最高情報セキュリティ責任者を置く。'), heading: '組織体制' }
    expect(carryOver([old], [now])).toEqual(new Map([['x', 'a']]))
    expect(carryOver([{ ...old, heading: '目的' }], [now]).size).toBe(0)
  })

  it('is symmetric likeness between 0 and 1, and one to one', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const score = similarity(one, other)
        expect(score).toBeCloseTo(similarity(other, one), 10)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
      }),
    )
    const clauses = fc.array(
      fc.tuple(fc.constantFrom('/1', '/2', '/3'), fc.string({ unit: fc.constantFrom('あ', 'い', 'う') })),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(clauses, clauses, (old, next) => {
        const of = (rows: [string, string][]) => rows.map(([path, text], index) => clause(String(index), path, text))
        const found = carryOver(of(old), of(next))
        expect(new Set(found.values()).size).toBe(found.size)
      }),
    )
  })
})
