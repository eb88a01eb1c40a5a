import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOfCell } from '../registers/sheet/cells.rules.ts'
import { timeOfCell } from '../registers/sheet/times.rules.ts'
import { clashing, entryTimes } from './entry-times.rules.ts'

describe('timeOfCell', () => {
  it.each([
    ['8:31', '08:31'],
    ['08:31:05', '08:31:05'],
    ['０８：３１', '08:31'],
    ['0831', '08:31'],
    ['8時31分', '08:31'],
    ['8時', '08:00'],
    ['午後1時5分', '13:05'],
    ['午前12時', '00:00'],
    ['1:05 PM', '13:05'],
    ['25:30', '25:30'],
    ['0.354861111111', '08:31'],
    ['2026/11/2 8:31:05', '2026-11-02T08:31:05'],
    ['2026-11-02T08:31', '2026-11-02T08:31'],
    ['令和8年11月2日(月) 午後1時5分', '2026-11-02T13:05'],
    ['R8.11.2　8:31', '2026-11-02T08:31'],
    ['8:61', null],
    ['31:00', null],
    ['朝', null],
    ['2026/11/2', null],
    ['2026/13/2 8:31', null],
  ])('%s is %s', (text, wanted) => expect(timeOfCell(text, dayOfCell)).toBe(wanted))

  it('reads what it wrote', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_399 }), (second) => {
        const text = new Date(second * 1000).toISOString().slice(11, 19).replace(/:00$/, '')
        expect(timeOfCell(text, dayOfCell)).toBe(text)
        expect(timeOfCell(`2026-11-02 ${text}`, dayOfCell)).toBe(`2026-11-02T${text}`)
      }),
    )
  })
})

const at = (text: string) => new Date(`${text}+09:00`)

describe('entryTimes', () => {
  const written = (day: string | null, enteredAt: string, leftAt = '') => entryTimes({ day, enteredAt, leftAt })
  it.each([
    [written('2026-11-02', '08:31', '09:00'), { entered: at('2026-11-02T08:31'), left: at('2026-11-02T09:00') }],
    [written('2026-11-02', '22:00', '01:30'), { entered: at('2026-11-02T22:00'), left: at('2026-11-03T01:30') }],
    [written('2026-11-02', '22:00', '25:30'), { entered: at('2026-11-02T22:00'), left: at('2026-11-03T01:30') }],
    [
      written(null, '2026-12-31T23:00', '2027-01-01T08:00'),
      { entered: at('2026-12-31T23:00'), left: at('2027-01-01T08:00') },
    ],
    [written('2026-11-02', '2026-11-02T08:31'), { entered: at('2026-11-02T08:31'), left: null }],
    [written('2026-11-02', '10:00', '09:00'), { key: 'leftAt', problem: 'leftBefore' }],
    [written(null, '2026-11-02T10:00', '2026-11-01T11:00'), { key: 'leftAt', problem: 'leftBefore' }],
    [written(null, '10:00'), { key: 'day', problem: 'noDay' }],
    [written('2026-11-03', '2026-11-02T10:00'), { key: 'enteredAt', problem: 'twoDays' }],
  ])('%#', (found, wanted) => expect(found).toEqual(wanted))

  it('never lets anybody leave before entering, and takes nobody to stay longer than half a day without being told', () => {
    const minute = fc.integer({ min: 0, max: 1439 }).map((n) => new Date(n * 60_000).toISOString().slice(11, 16))
    fc.assert(
      fc.property(minute, minute, (enteredAt, leftAt) => {
        const found = written('2026-11-02', enteredAt, leftAt)
        if ('problem' in found) {
          expect(leftAt < enteredAt).toBe(true)
          return
        }
        const stay = (found.left?.getTime() ?? 0) - found.entered.getTime()
        expect(stay).toBeGreaterThanOrEqual(0)
        expect(leftAt >= enteredAt || stay <= 12 * 3_600_000).toBe(true)
      }),
    )
  })
})

describe('clashing', () => {
  const stay = (from: string, to: string | null, id = 'x') => ({
    id,
    entered: at(`2026-11-02T${from}`),
    left: to === null ? null : at(`2026-11-02T${to}`),
  })
  it.each([
    [stay('08:00', '09:00'), [stay('08:00', '10:00')], 'twice'],
    [stay('08:00', '09:00'), [stay('08:30', null)], 'overlap'],
    [stay('08:30', null), [stay('08:00', '09:00')], 'overlap'],
    [stay('09:00', '10:00'), [stay('08:00', '09:00')], undefined],
    [stay('09:00', null), [stay('08:00', null)], undefined],
  ])('%#', (one, others, wanted) => expect(clashing(one, others)?.problem).toBe(wanted))
})
