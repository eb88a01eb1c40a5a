import { describe, expect, it } from 'vitest'
import { normalise, normaliseChapter, normaliseHeading } from './normalise.ts'

describe('normalise', () => {
  it.each([
    ['コンピュータウイルス', 'マルウェア'],
    ['ＩＤ', 'ID'],
    ['強靱性', '強靭性'],
    ['受託者', '委託先'],
    ['サーバルーム', '電算室'],
    ['持ち出し', '持出し'],
    ['総合行政ネットワーク', 'ＬＧＷＡＮ'],
    ['マイナンバー利用事務系', '個人番号利用事務系'],
    ['この規程', '本基準'],
  ])('takes %s and %s for one', (left, right) => {
    expect(normalise(left)).toBe(normalise(right))
  })

  it('leaves a kept word inside a longer one alone', () => {
    expect(normalise('最高情報セキュリティ責任者')).not.toBe(normalise('情報セキュリティ責任者'))
    expect(normalise('再委託先')).not.toBe(normalise('委託先'))
    expect(normalise('端末')).toBe('端末')
  })
})

describe('headings', () => {
  it.each([
    ['電子メールの利用の制限', '電子メールの利用制限'],
    ['（機器等の搬入及び搬出）', '機器の搬入・搬出'],
  ])('takes the headings %s and %s for one', (left, right) => {
    expect(normaliseHeading(left)).toBe(normaliseHeading(right))
  })

  it('takes chapters for one whatever they call measures', () => {
    expect(
      new Set(['物理的セキュリティ', '物理的な対策', '物理的情報セキュリティ対策'].map(normaliseChapter)).size,
    ).toBe(1)
  })
})
