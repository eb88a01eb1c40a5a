import { describe, expect, it } from 'vitest'
import { bindingSentences, isLeadInOnly } from './binding-sentences.ts'
import { type Frame, frameOfHeading, isGenericHeading } from './framing.ts'

describe('frameOfHeading', () => {
  it.each<[string, Frame]>([
    ['目的', 'purpose'],
    ['（趣旨）', 'purpose'],
    ['目　的', 'purpose'],
    ['この基準の位置付け', 'purpose'],
    ['情報セキュリティポリシーの構成', 'purpose'],
    ['委任', 'purpose'],
    ['定義', 'definition'],
    ['用語の定義', 'definition'],
    ['用語の意味', 'definition'],
    ['対象とする脅威', 'threat'],
    ['情報資産への脅威', 'threat'],
    ['適用範囲', 'scope'],
    ['行政機関の範囲', 'scope'],
    ['情報資産の範囲', 'scope'],
    ['適用する機関', 'scope'],
    ['対象者', 'scope'],
    ['施行期日', 'supplementary'],
    ['総則', 'none'],
    ['組織体制', 'none'],
    ['業務以外の目的での使用の禁止', 'none'],
    ['機器の取付け', 'none'],
    ['標的型攻撃', 'none'],
    ['監査の対象', 'none'],
  ])('%s → %s', (heading, frame) => {
    expect(frameOfHeading(heading)).toBe(frame)
  })

  it('knows a heading that names no subject', () => {
    expect(isGenericHeading('情報セキュリティ対策')).toBe(true)
    expect(isGenericHeading('講じる対策')).toBe(true)
    expect(isGenericHeading('不正プログラム対策')).toBe(false)
  })
})

describe('bindingSentences', () => {
  it.each<[string, Frame, string[]]>([
    ['端末を施錠する。台帳に記録する。', 'none', ['端末を施錠する。', '台帳に記録する。']],
    ['回線とは別の系統をいう。', 'none', []],
    ['係ごとに定める点検の手順をいう。', 'definition', ['係ごとに定める点検の手順をいう。']],
    ['点検に使う道具をいう。', 'definition', []],
    ['課長をいう。課長は、これを備えなければならない。', 'definition', ['課長は、これを備えなければならない。']],
    ['本部及び支所とする。', 'scope', []],
    ['支所の機器に適用する。なお、分担を覚書で定めるものとする。', 'scope', ['なお、分担を覚書で定めるものとする。']],
    ['盗難に備え、端末を固定しなければならない。', 'threat', []],
    ['この規程は、公布の日から施行する。', 'none', []],
    ['この規程に定めるもののほか、必要な事項は、町長が別に定める。', 'none', []],
    ['この基準は、職員が守る事項を定める。', 'none', []],
    [
      'この基準は、毎年度末に見直しの要否を検討すること。',
      'none',
      ['この基準は、毎年度末に見直しの要否を検討すること。'],
    ],
    ['次に掲げる措置を講じる。', 'none', []],
    ['次の事項を契約書に入れる。', 'none', ['を契約書に入れる']],
    ['室長（以下「長」という。以下同じ。）を置く。', 'none', ['室長（以下「長」という以下同じ）を置く。']],
  ])('%s (%s)', (text, frame, kept) => {
    expect(bindingSentences(text, frame)).toEqual(kept)
  })

  it('knows a text that only opens a list', () => {
    expect(isLeadInOnly('次の各号に掲げる対策を実施する。')).toBe(true)
    expect(isLeadInOnly('年次の点検を行う。')).toBe(false)
    expect(isLeadInOnly('')).toBe(false)
  })
})
