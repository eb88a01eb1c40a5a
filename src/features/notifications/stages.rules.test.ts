import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '../../core/dates/days.ts'
import { daysBetween, isQuiet, stageOn, superiorsOn, type ToldBefore } from './stages.rules.ts'

const weekly = { announce: false, after: 'weekly' as const }
const DUE = '2026-12-01'

describe('the stage on a day', () => {
  it.each([
    ['2026-10-01', null],
    ['2026-10-31', null],
    ['2026-11-01', 'before 30'],
    ['2026-11-23', 'before 30'],
    ['2026-11-24', 'before 7'],
    ['2026-11-30', 'before 7'],
    ['2026-12-01', 'due 0'],
    ['2026-12-07', 'due 0'],
    ['2026-12-08', 'overdue 1'],
    ['2026-12-14', 'overdue 1'],
    ['2026-12-15', 'overdue 2'],
    ['2027-03-02', 'overdue 13'],
  ])('%s: %s', (day, expected) => {
    const found = stageOn({ ...weekly, due: DUE }, day, [7, 30])
    expect(found && `${found.stage} ${found.occurrence}`).toBe(expected)
  })

  it('announces once, until a day comes near; ends once where something ends by itself', () => {
    const of = (due: Day | null, day: Day, after: 'weekly' | 'once' = 'weekly') =>
      stageOn({ due, announce: true, after }, day, [7])?.stage
    expect(of(null, DUE)).toBe('new')
    expect(of(DUE, '2026-11-01')).toBe('new')
    expect(of(DUE, '2026-11-24')).toBe('before')
    expect(of(DUE, '2026-12-02', 'once')).toBe('ended')
    expect(of(DUE, '2027-12-02', 'once')).toBe('ended')
  })

  it('comes in one order and at most once a week after the day', () => {
    const days = fc.integer({ min: -60, max: 200 })
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 4 }), days, (before, offset) => {
        const rank = (day: Day): number => {
          const found = stageOn({ ...weekly, due: DUE }, day, before)
          if (found === null) return -1000
          return found.stage === 'before' ? -found.occurrence : found.stage === 'due' ? 0 : found.occurrence
        }
        const day = addDays(DUE, offset)
        expect(rank(addDays(day, 1))).toBeGreaterThanOrEqual(rank(day))
        if (offset >= 0) expect(rank(addDays(day, 7)) - rank(day)).toBe(1)
      }),
    )
  })
})

it('quiet months hold everything back except what law sets', () => {
  expect(isQuiet('2026-07-01', [7], false)).toBe(true)
  expect(isQuiet('2026-07-31', [7], true)).toBe(false)
  expect(isQuiet('2026-08-01', [7], false)).toBe(false)
  expect(isQuiet('2026-12-31', [], false)).toBe(false)
})

it('days between', () => {
  expect([
    daysBetween('2026-12-01', '2026-12-01'),
    daysBetween('2026-12-01', '2027-01-01'),
    daysBetween('2028-03-01', '2028-02-28'),
  ]).toEqual([0, 31, -2])
})

describe('superiors', () => {
  const told = (owner: Day | null, ...superiors: Day[]): ToldBefore => ({
    owner,
    superiors: new Map(superiors.map((day, index) => [index + 1, day])),
  })
  const level = (before: ToldBefore, day: Day) => superiorsOn({ due: DUE, after: 'weekly' }, before, day, 14)

  it.each([
    ['the day itself', told(DUE), DUE, 0],
    ['thirteen days after', told('2026-11-24'), '2026-12-14', 0],
    ['fourteen days after', told('2026-11-24'), '2026-12-15', 1],
    ['the next one as many days after the first was told', told(DUE, '2026-12-15'), '2026-12-28', 1],
    ['and then', told(DUE, '2026-12-15'), '2026-12-29', 2],
    ['one step at a time, however late', told(DUE), '2027-12-01', 1],
    ['never before the owner', told(null), '2027-12-01', 0],
    ['counted from the telling, where it came after the day', told('2027-01-10'), '2027-01-23', 0],
    ['and fourteen days later', told('2027-01-10'), '2027-01-24', 1],
  ])('%s', (_case, before, day, expected) => expect(level(before, day)).toBe(expected))

  it('hear nothing of what ends by itself or has no day', () => {
    expect(superiorsOn({ due: DUE, after: 'once' }, told(DUE), '2027-12-01', 14)).toBe(0)
    expect(superiorsOn({ due: null, after: 'weekly' }, told(DUE), '2027-12-01', 14)).toBe(0)
  })

  it('rise by at most one a day, every so many days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 400 }), (every, until) => {
        const before: { owner: Day; superiors: Map<number, Day> } = { owner: DUE, superiors: new Map() }
        for (let n = 0; n <= until; n++) {
          const day = addDays(DUE, n)
          const reached = superiorsOn({ due: DUE, after: 'weekly' }, before, day, every)
          expect(reached).toBe(Math.floor(n / every))
          if (reached > before.superiors.size) before.superiors.set(reached, day)
        }
      }),
      { numRuns: 30 },
    )
  })
})
