import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../core/dates/days.ts'
import { dayFault, endsSoon, holdsFrom, lastDayOf, mayAsk } from './exemptions.rules.ts'

const dayOf = fc.integer({ min: 0, max: 800 }).map((n) => addDays('2026-04-01', n))
const period = { validFrom: '2026-11-01', validTo: '2027-03-31', endedOn: null }

describe('the days of an exemption', () => {
  it.each([
    ['2026-11-20', '2026-11-10', false, '2026-11-20'],
    ['2026-11-20', '2026-11-20', false, '2026-11-20'],
    ['2026-11-20', '2026-11-25', false, '2026-11-25'],
    ['2026-11-20', '2026-11-25', true, '2026-11-20'],
  ])('asked from %s, decided on %s, emergency %s: holds from %s', (validFrom, decidedOn, emergency, day) =>
    expect(holdsFrom({ validFrom, emergency }, decidedOn)).toBe(day),
  )

  it('never holds before the day of decision unless it was an emergency, and never before it was asked to begin', () =>
    fc.assert(
      fc.property(dayOf, dayOf, fc.boolean(), (validFrom, decidedOn, emergency) => {
        const day = holdsFrom({ validFrom, emergency }, decidedOn)
        expect(day >= validFrom).toBe(true)
        expect(emergency ? day === validFrom : day >= decidedOn).toBe(true)
      }),
    ))

  it.each([
    ['2027-02-28', null, false],
    ['2027-03-01', null, true],
    ['2027-03-31', null, true],
    ['2027-04-01', null, false],
    ['2026-12-01', '2026-12-20', true],
    ['2026-12-21', '2026-12-20', false],
    ['2026-10-31', '2026-11-10', false],
  ])('on %s, ended on %s: ends soon is %s', (today, endedOn, soon) =>
    expect(endsSoon({ ...period, endedOn }, today)).toBe(soon),
  )

  it('ends on the day it was ended, else on its last day', () => {
    expect(lastDayOf(period)).toBe('2027-03-31')
    expect(lastDayOf({ ...period, endedOn: '2026-12-20' })).toBe('2026-12-20')
  })

  it.each([
    ['2026-11-22', false, 'begunAlready'],
    ['2026-11-23', false, null],
    ['2026-11-24', false, null],
    ['2026-11-22', true, null],
    ['2026-11-23', true, null],
    ['2026-11-24', true, 'notBegun'],
  ])('from %s, emergency %s, asked on 2026-11-23: %s', (validFrom, emergency, fault) =>
    expect(dayFault({ validFrom, emergency }, '2026-11-23')).toBe(fault),
  )
})

describe('what may be asked for', () => {
  const asked = {
    provenance: '総務省ガイドライン' as const,
    objectIds: ['o1'],
    validFrom: '2026-11-23',
    validTo: '2027-03-31',
    compensatingMeasure: '巡回',
  }
  it('is what could be granted once its evidence is there', () => {
    expect(mayAsk(asked)).toEqual({ allowed: true })
    expect(mayAsk({ ...asked, provenance: '法令' })).toEqual({ allowed: false, reason: 'boundByLaw' })
    expect(mayAsk({ ...asked, provenance: '省令' })).toEqual({ allowed: false, reason: 'boundByLaw' })
    expect(mayAsk({ ...asked, objectIds: [] })).toEqual({ allowed: false, reason: 'noObjects' })
    expect(mayAsk({ ...asked, validTo: '2027-04-01' })).toEqual({ allowed: false, reason: 'periodTooLong' })
    expect(mayAsk({ ...asked, compensatingMeasure: ' ' })).toEqual({ allowed: false, reason: 'noCompensatingMeasure' })
  })
})
