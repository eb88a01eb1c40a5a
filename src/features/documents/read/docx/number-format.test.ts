import { describe, expect, it } from 'vitest'
import { formatNumber } from './number-format.ts'

const CASES: [format: string, value: number, printed: string][] = [
  ['decimal', 12, '12'],
  ['decimalHalfWidth', 3, '3'],
  ['decimalZero', 7, '07'],
  ['decimalZero', 12, '12'],
  ['decimalFullWidth', 12, '１２'],
  ['decimalFullWidth2', 4, '４'],
  ['decimalEnclosedCircle', 1, '①'],
  ['decimalEnclosedCircle', 20, '⑳'],
  ['decimalEnclosedCircle', 21, '㉑'],
  ['decimalEnclosedCircle', 36, '㊱'],
  ['decimalEnclosedCircle', 51, '51'],
  ['decimalEnclosedParen', 3, '⑶'],
  ['decimalEnclosedFullstop', 2, '⒉'],
  ['ideographEnclosedCircle', 1, '㊀'],
  ['lowerRoman', 4, 'iv'],
  ['upperRoman', 1999, 'MCMXCIX'],
  ['lowerLetter', 26, 'z'],
  ['lowerLetter', 28, 'bb'],
  ['upperLetter', 3, 'C'],
  ['japaneseCounting', 10, '十'],
  ['japaneseCounting', 23, '二十三'],
  ['japaneseCounting', 111, '百十一'],
  ['japaneseCounting', 12_345, '一万二千三百四十五'],
  ['japaneseDigitalTenThousand', 10, '一〇'],
  ['ideographDigital', 21, '二一'],
  ['japaneseLegal', 12, '壱拾弐'],
  ['chineseCountingThousand', 123, '一百二十三'],
  ['aiueoFullWidth', 1, 'ア'],
  ['aiueoFullWidth', 46, 'ン'],
  ['aiueoFullWidth', 47, 'ア'],
  ['aiueo', 6, 'ｶ'],
  ['irohaFullWidth', 3, 'ハ'],
  ['iroha', 1, 'ｲ'],
  ['ideographTraditional', 2, '乙'],
  ['ideographZodiac', 1, '子'],
  ['numberInDash', 5, '- 5 -'],
  ['ordinal', 11, '11th'],
  ['ordinal', 22, '22nd'],
  ['none', 1, ''],
  ['notKnown', 8, '8'],
  ['aiueoFullWidth', 0, '0'],
]

describe('formatNumber', () => {
  it.each(CASES)('%s %i → %s', (format, value, printed) => {
    expect(formatNumber(value, format)).toBe(printed)
  })

  it('prints custom formats with leading zeros', () => {
    expect(formatNumber(7, 'custom', '001, 002, 003, ...')).toBe('007')
  })
})
