import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMunicipalityCode, municipalityCheckDigit } from './municipality-code.rules.ts'

const five = fc.integer({ min: 0, max: 99_999 }).map((number) => `${number}`.padStart(5, '0'))

describe('check digit of a municipality code', () => {
  it.each(['011002', '131016', '331007', '332020', '334235', '336815', '473821'])('accepts %s', (code) => {
    expect(isMunicipalityCode(code)).toBe(true)
  })

  it.each(['011003', '331008', '33100', '3310077', '33100a', '', '１３１０１６'])('refuses %j', (code) => {
    expect(isMunicipalityCode(code)).toBe(false)
  })

  it('lets exactly one last digit pass', () => {
    fc.assert(
      fc.property(
        five,
        (start) => '0123456789'.split('').filter((last) => isMunicipalityCode(start + last)).length === 1,
      ),
    )
  })

  it('says so when it is not given five digits', () => {
    expect(() => municipalityCheckDigit('1234')).toThrow(RangeError)
  })
})
