import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../core/dates/days.ts'
import type { Signal } from '../duties/signals.types.ts'
import { causesBetween } from './causes.rules.ts'
import { daysToTake } from './snapshot-days.rules.ts'
import { directionOf, movedDuties, snapshotOf } from './snapshot.rules.ts'

describe('days that lack a snapshot', () => {
  it('are those that ended, each of the recent ones and the month ends before', () => {
    expect(daysToTake('2026-11-25', new Set(), '2026-11-28')).toEqual(['2026-11-25', '2026-11-26', '2026-11-27'])
    expect(daysToTake('2026-11-25', new Set(['2026-11-26']), '2026-11-28')).toEqual(['2026-11-25', '2026-11-27'])
    expect(daysToTake('2026-11-28', new Set(), '2026-11-28')).toEqual([])
    const year = daysToTake('2026-01-10', new Set(), '2026-11-28')
    expect(year.filter((day) => day < '2026-10-14')).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
      '2026-06-30',
      '2026-07-31',
      '2026-08-31',
      '2026-09-30',
    ])
  })
  it('are taken once: what was taken is never asked for again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 60 }), (ago, step) => {
        const today = '2026-11-28'
        const first = addDays(today, -ago)
        const all = daysToTake(first, new Set(), today)
        const some = new Set(all.filter((_, index) => index % step === 0))
        expect([...some, ...daysToTake(first, some, today)].toSorted()).toEqual(all)
      }),
    )
  })
})

it('counts mandatory and recommended duties apart', () => {
  const state = (dutyId: string, name: 'met' | 'unmet', strength: 'must' | 'should') => ({
    dutyId,
    state: name,
    strength,
  })
  const { must, should, duties } = snapshotOf([
    state('a', 'met', 'must'),
    state('b', 'unmet', 'must'),
    state('c', 'unmet', 'should'),
  ])
  expect({ must, should }).toMatchObject({ must: { met: 1, unmet: 1 }, should: { met: 0, unmet: 1 } })
  expect(duties).toEqual({ a: 'met', b: 'unmet', c: 'unmet' })
})

it.each([
  ['unmet', 'met', 'better'],
  ['met', 'unknown', 'worse'],
  ['unknown', 'unmet', 'worse'],
  ['exempted', 'met', 'better'],
  ['met', 'notApplicable', 'other'],
  [null, 'unmet', 'other'],
  ['met', null, 'other'],
] as const)('%s → %s is %s', (was, became, direction) => {
  expect(directionOf(was, became)).toBe(direction)
})

it('finds duties that moved, came and went', () => {
  expect(movedDuties({ a: 'met', b: 'met', c: 'unmet' }, { a: 'met', b: 'unmet', d: 'unknown' })).toEqual([
    { dutyId: 'b', was: 'met', became: 'unmet' },
    { dutyId: 'c', was: 'unmet', became: null },
    { dutyId: 'd', was: null, became: 'unknown' },
  ])
})

describe('what happened between two days', () => {
  const signal = (kind: string, over: Partial<Signal>) =>
    ({
      kind,
      recordedAt: '2026-10-01T00:00:00.000Z',
      retractedAt: null,
      validFrom: '2026-10-01',
      validTo: null,
      ...over,
    }) as Signal
  const between = (...signals: Signal[]) =>
    causesBetween({ signals, objects: [], versions: [] }, '2026-10-31', '2026-11-28')

  it('tells what came, ran out and was withdrawn, the latest first', () => {
    expect(
      between(
        signal('evidence', { validTo: '2026-11-10' }),
        signal('check', { recordedAt: '2026-11-20T00:00:00.000Z', validFrom: '2026-11-20' }),
        signal('check', { recordedAt: '2026-11-22T00:00:00.000Z', validFrom: '2026-11-22' }),
        signal('confirmation', { retractedAt: '2026-11-05T00:00:00.000Z' }),
      ),
    ).toEqual([
      { what: 'came', kind: 'check', day: '2026-11-22', count: 2 },
      { what: 'ended', kind: 'evidence', day: '2026-11-11', count: 1 },
      { what: 'withdrawn', kind: 'confirmation', day: '2026-11-05', count: 1 },
    ])
  })
  it('leaves out what was before and what comes after, to the day', () => {
    expect(
      between(signal('evidence', { validTo: '2026-10-30' }), signal('evidence', { validTo: '2026-11-28' })),
    ).toEqual([])
    expect(
      between(signal('evidence', { validTo: '2026-10-31' }), signal('exemption', { validTo: '2026-11-27' })),
    ).toMatchObject([
      { what: 'ended', kind: 'exemption', day: '2026-11-28' },
      { what: 'ended', kind: 'evidence', day: '2026-11-01' },
    ])
  })
  it('tells objects and terms too', () => {
    const object = (validFrom: string, validTo: string | null) => ({
      validFrom,
      validTo,
      recordedAt: '2026-01-01T00:00:00.000Z',
    })
    const causes = causesBetween(
      {
        signals: [],
        objects: [object('2026-11-01', null), object('2020-01-01', '2026-11-02')] as never,
        versions: [{ recordedAt: '2026-11-04T00:00:00.000Z' }] as never,
      },
      '2026-10-31',
      '2026-11-28',
    )
    expect(causes.map(({ what }) => what)).toEqual(['terms', 'objectsWent', 'objectsCame'])
  })
})
