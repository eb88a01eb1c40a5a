import { describe, expect, it } from 'vitest'
import { readDecidedOn } from '../documents.rules.ts'
import { decidedText, retentionYears } from './confirm-values.ts'

describe('values of the confirmation form', () => {
  it('hands the day on as far as it is known, and the server reads it so', () => {
    expect(readDecidedOn(decidedText({ decidedOn: '2025-12-01', precision: 'month' }))).toEqual({
      day: '2025-12-01',
      precision: 'month',
    })
    expect(readDecidedOn(decidedText({ decidedOn: '2025-01-01', precision: 'year' }))).toEqual({
      day: '2025-01-01',
      precision: 'year',
    })
    expect(readDecidedOn(decidedText({ decidedOn: '2025-12-24', precision: 'day' }))).toEqual({
      day: '2025-12-24',
      precision: 'day',
    })
    expect(decidedText({ decidedOn: null, precision: 'day' })).toBe('')
  })

  it('reads a day that stands inside other words', () => {
    expect(readDecidedOn('令和７年１２月１日　訓令第５号')).toEqual({ day: '2025-12-01', precision: 'day' })
    expect(readDecidedOn('（令和7年12月策定）')).toEqual({ day: '2025-12-01', precision: 'month' })
    expect(readDecidedOn('令和7年度')).toBeNull()
    expect(readDecidedOn('制定')).toBeNull()
  })

  it('keeps 永年 as no number of years', () => {
    expect([retentionYears('forGood'), retentionYears('5')]).toEqual([null, 5])
  })
})
